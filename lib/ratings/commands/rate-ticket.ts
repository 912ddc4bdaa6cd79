import { command } from "@/lib/kernel/command";
import { conflict, Refused } from "@/lib/kernel/errors";
import { lockTicket } from "@/lib/tickets/steps";
import { RATED_STATES, RateTicketCommand } from "../contract";
import { ticketRated, ticketRatingExplained } from "../events";

/**
 * What the requester says of how it went: once for each ticket. Words may follow the score, once
 * too. A signed link comes in as the system, a session as whoever it is.
 */
export const rateTicket = command({
  name: "ticket.rate",
  input: RateTicketCommand,
  load: (tx, actor, { ticketId }) => lockTicket(tx, actor, ticketId),
  allow: (actor, ticket, { personId }) =>
    ticket.requesterId === personId && (actor.kind === "system" || actor.id === personId),
  async run({ tx, input: { personId, score, comment }, subject: { id, seen }, emit }) {
    const known = await tx.rating.findUnique({ where: { ticketId: id } });
    if (!known) {
      if (!RATED_STATES.includes(seen.state)) {
        throw new Refused("invalid-transition", "It can be rated once it is solved.");
      }
      await tx.rating.create({ data: { ticketId: id, byId: personId, score, comment } });
      emit(ticketRated, id, { score });
      return { id };
    }
    if (known.score !== score) throw conflict("It was rated already.");
    if (comment === "" || comment === known.comment) return { id };
    if (known.comment !== "") throw conflict("It was rated already.");
    await tx.rating.update({ where: { ticketId: id }, data: { comment } });
    emit(ticketRatingExplained, id, {});
    return { id };
  },
});

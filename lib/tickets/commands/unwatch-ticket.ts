import { command } from "@/lib/kernel/command";
import { UnwatchTicketCommand } from "../contract";
import { ticketUnwatched } from "../events";
import { canUnwatch } from "../policy";
import { lockTicket, touchTicket } from "../steps";

/** Takes a watcher off; a customer loses sight of the ticket with it. Somebody who is none is off already. */
export const unwatchTicket = command({
  name: "ticket.unwatch",
  input: UnwatchTicketCommand,
  load: (tx, actor, { ticketId }) => lockTicket(tx, actor, ticketId),
  allow: (actor, _ticket, { userId }) => canUnwatch(actor, userId),
  async run({ tx, input: { userId }, subject: ticket, emit }) {
    const taken = await tx.ticketWatcher.deleteMany({ where: { ticketId: ticket.id, userId } });
    if (taken.count === 0) return { id: ticket.id };
    emit(ticketUnwatched, ticket.id, { userId });
    await touchTicket(tx, ticket.id, "internal");
    return { id: ticket.id };
  },
});

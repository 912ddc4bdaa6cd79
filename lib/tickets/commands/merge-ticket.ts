import { isAgent } from "@/lib/kernel/actor";
import { command } from "@/lib/kernel/command";
import { conflict, invalid } from "@/lib/kernel/errors";
import { ticketMerged, ticketWatched } from "../events";
import { MergeTicketCommand } from "../merge-contract";
import { listenersOf, lockBoth, openOn, requireMergeable } from "../merging";
import { performMove } from "../perform-move";
import { touchTicket } from "../steps";

/**
 * Two reports of the same go on as one. Nothing moves: the merged ticket is cancelled as a duplicate,
 * keeps its conversation, and whoever answers on it answers on the other.
 */
export const mergeTicket = command({
  name: "ticket.merge",
  input: MergeTicketCommand,
  async load(tx, actor, { ticketId, intoId }) {
    const [ticket, into] = await lockBoth(tx, actor, [ticketId, intoId]);
    return ticket && { ticket, into };
  },
  allow: isAgent,
  async run({ tx, actor, subject: { ticket, into }, emit }) {
    if (!into) {
      throw invalid([{ path: "/intoId", message: "is not a ticket that can be merged into" }]);
    }
    if (ticket.merge) {
      if (ticket.merge.intoId === into.id) return { id: ticket.id };
      throw conflict("It is merged into another already. Take it out of that first.");
    }
    await requireMergeable(tx, ticket, into);
    const link = { kind: "duplicates", fromId: ticket.id, toId: into.id };
    const isLinked = (await tx.ticketLink.count({ where: link })) > 0;
    const watcherIds = await listenersOf(tx, ticket, into);
    const waits = await openOn(tx, ticket.id);
    await tx.ticketMerge.create({
      data: {
        ticketId: ticket.id,
        intoId: into.id,
        state: ticket.state,
        holdReason: ticket.holdReason,
        holdUntil: ticket.holdUntil,
        madeLink: !isLinked,
        watcherIds,
        ...waits,
      },
    });
    // Of one command people hear the first event alone, and where it goes on is what they need.
    for (const userId of watcherIds) {
      await tx.ticketWatcher.create({ data: { ticketId: into.id, userId } });
      emit(ticketWatched, into.id, { userId });
    }
    await performMove({ tx, actor, emit }, ticket, {
      ticketId: ticket.id,
      event: "cancel",
      reason: "duplicate",
      linkedId: into.id,
    });
    for (const id of [ticket.id, into.id]) {
      emit(ticketMerged, id, { ticketId: ticket.id, intoId: into.id });
    }
    await touchTicket(tx, into.id, "public");
    return { id: ticket.id };
  },
});

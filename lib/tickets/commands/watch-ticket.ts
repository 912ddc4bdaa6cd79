import { command } from "@/lib/kernel/command";
import { WatchTicketCommand } from "../contract";
import { ticketWatched } from "../events";
import { canWatch } from "../policy";
import { lockTicket, touchTicket } from "../steps";
import { requireWatcher } from "../watchers";

/** Adds somebody who then sees the ticket and hears of it. Whoever asked for it does so anyway. */
export const watchTicket = command({
  name: "ticket.watch",
  input: WatchTicketCommand,
  load: (tx, actor, { ticketId }) => lockTicket(tx, actor, ticketId),
  allow: canWatch,
  async run({ tx, input: { userId }, subject: ticket, emit }) {
    if (ticket.requesterId === userId) return { id: ticket.id };
    await requireWatcher(tx, ticket, userId);
    const added = await tx.ticketWatcher.createMany({
      data: [{ ticketId: ticket.id, userId }],
      skipDuplicates: true,
    });
    if (added.count === 0) return { id: ticket.id };
    emit(ticketWatched, ticket.id, { userId });
    await touchTicket(tx, ticket.id, "internal");
    return { id: ticket.id };
  },
});

import { command } from "@/lib/kernel/command";
import { visibleTo, whereNamed } from "@/lib/tickets/queries";
import { miTicketUnlinked, ticketUnhung } from "../events";
import { canLink } from "../policy";
import { UnlinkFromMiCommand } from "../room-contract";
import { lockMi } from "../steps";

/** Takes a ticket off. Its requester stays subscribed: they have heard of it, and hear of its end. */
export const unlinkFromMi = command({
  name: "major_incident.unlink_ticket",
  input: UnlinkFromMiCommand,
  async load(tx, actor, { majorIncidentId, ticketId }) {
    const mi = await lockMi(tx, actor, majorIncidentId);
    const ticket = await tx.ticket.findFirst({
      where: { AND: [whereNamed(ticketId), visibleTo(actor)] },
      select: { id: true },
    });
    return mi && ticket && { mi, ticketId: ticket.id };
  },
  allow: (actor, { mi }) => canLink(actor, mi.seen),
  async run({ tx, subject: { mi, ticketId }, emit }) {
    const { count } = await tx.miTicket.updateMany({
      where: { majorIncidentId: mi.id, ticketId, unlinkedAt: null },
      data: { unlinkedAt: new Date() },
    });
    if (count > 0) {
      emit(miTicketUnlinked, mi.id, { ticketId });
      if (!mi.drill) emit(ticketUnhung, ticketId, { majorIncidentId: mi.id });
    }
    return { id: mi.id };
  },
});

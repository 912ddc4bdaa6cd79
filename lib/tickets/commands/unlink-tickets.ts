import { command } from "@/lib/kernel/command";
import { UnlinkTicketsCommand } from "../contract";
import { ticketUnlinked } from "../events";
import { canRevise } from "../policy";
import { visibleTo } from "../queries";
import { lockTicket, touchTicket } from "../steps";

/** Taking away a link that is not there is done already. */
export const unlinkTickets = command({
  name: "ticket.unlink",
  input: UnlinkTicketsCommand,
  load: (tx, actor, { ticketId }) => lockTicket(tx, actor, ticketId),
  allow: canRevise,
  async run({ tx, actor, input, subject: ticket, emit }) {
    const visible = visibleTo(actor);
    const link = await tx.ticketLink.findFirst({
      where: {
        id: input.linkId,
        OR: [{ fromId: ticket.id }, { toId: ticket.id }],
        from: visible,
        to: visible,
      },
    });
    if (!link) return { id: ticket.id };
    await tx.ticketLink.delete({ where: { id: link.id } });
    emit(ticketUnlinked, link.fromId, { kind: link.kind, toId: link.toId });
    await touchTicket(tx, ticket.id, "internal");
    return { id: ticket.id };
  },
});

import { command } from "@/lib/kernel/command";
import { conflict } from "@/lib/kernel/errors";
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
    const merge = { ticketId: link.fromId, intoId: link.toId };
    if (link.kind === "duplicates" && (await tx.ticketMerge.count({ where: merge })) > 0) {
      throw conflict("The two are merged: take the one out of the other instead.");
    }
    await tx.ticketLink.delete({ where: { id: link.id } });
    emit(ticketUnlinked, link.fromId, { kind: link.kind, toId: link.toId });
    await touchTicket(tx, ticket.id, "internal");
    return { id: ticket.id };
  },
});

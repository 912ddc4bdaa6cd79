import type { Tx } from "@/lib/db/client";
import type { Actor } from "@/lib/kernel/actor";
import { command } from "@/lib/kernel/command";
import type { Emit } from "@/lib/kernel/event";
import { performMove } from "@/lib/tickets/perform-move";
import { lockTicket } from "@/lib/tickets/steps";
import { miTicketUnlinked, ticketUnhung } from "../events";
import { lockItem, type RunItem } from "../run";
import { SettleItemCommand } from "../stand-down-contract";
import { OVER } from "../update-sentences";

/** Does for one ticket what the run holds ready for it, once: the item says so in the same transaction. */
export const settleItem = command({
  name: "batch.settle_item",
  input: SettleItemCommand,
  load: (tx, _actor, { itemId }) => lockItem(tx, itemId),
  allow: (actor) => actor.kind === "system",
  async run({ tx, actor, subject: item, emit }) {
    if (item.state !== "pending" || item.batch.kind !== "stand_down") return { id: item.id };
    const reason = await settle(tx, actor, emit, item);
    const state = reason === null ? "done" : "skipped";
    await tx.batchItem.update({
      where: { id: item.id },
      data: { state, reason, doneAt: new Date() },
    });
    return { id: item.id };
  },
});

/** Null once it is done; else why there was nothing to do. */
async function settle(tx: Tx, actor: Actor, emit: Emit, item: RunItem): Promise<string | null> {
  const { majorIncident, createdAt } = item.batch;
  if (majorIncident === null) return "gone";
  const ticket = await lockTicket(tx, actor, item.subjectId);
  if (!ticket) return "gone";
  const where = { majorIncidentId: majorIncident.id, ticketId: ticket.id, unlinkedAt: null };
  const link = await tx.miTicket.findFirst({ where });
  if (item.action === "unlink") {
    if (!link) return "gone";
    await tx.miTicket.update({ where: { id: link.id }, data: { unlinkedAt: new Date() } });
    emit(miTicketUnlinked, majorIncident.id, { ticketId: ticket.id });
    emit(ticketUnhung, ticket.id, { majorIncidentId: majorIncident.id });
    return null;
  }
  if (!ticket.open) return "already_done";
  if (link?.stillBrokenAt && link.stillBrokenAt > createdAt) return "still_broken";
  await performMove({ tx, actor, emit }, ticket, {
    ticketId: ticket.id,
    event: "resolve",
    resolutionCode: "resolved_by_major_incident",
    resolutionNote: majorIncident.closingMessage ?? OVER,
  });
  return null;
}

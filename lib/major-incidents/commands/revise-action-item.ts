import { command } from "@/lib/kernel/command";
import { lockAction } from "../action-items";
import { ActionItemView, ReviseActionItemCommand } from "../review-contract";
import { miActionRevised } from "../review-events";
import { canAct } from "../review-policy";

/** What it is for, and by when; who does it, its ticket says. */
export const reviseActionItem = command({
  name: "major_incident.revise_action_item",
  input: ReviseActionItemCommand,
  load: (tx, actor, { actionItemId }) => lockAction(tx, actor, actionItemId),
  allow: (actor, { mi }) => canAct(actor, mi.seen),
  versionOf: ({ item }) => item.version,
  async run({ tx, input, subject: { mi, item }, emit }) {
    const before = ActionItemView.shape.kind.parse(item.kind);
    const kind = input.kind ?? before;
    const dueAt = input.dueAt === undefined ? item.dueAt : new Date(input.dueAt);
    if (kind === before && dueAt.getTime() === item.dueAt.getTime()) return { id: item.id };
    await tx.miActionItem.update({
      where: { id: item.id },
      data: { kind, dueAt, version: item.version + 1 },
      select: { id: true },
    });
    emit(miActionRevised, mi.id, { ticketId: item.ticketId, action: kind });
    return { id: item.id };
  },
});

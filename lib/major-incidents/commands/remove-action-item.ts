import { command } from "@/lib/kernel/command";
import { lockAction } from "../action-items";
import { RemoveActionItemCommand } from "../review-contract";
import { miActionRemoved } from "../review-events";
import { canAct } from "../review-policy";

/** It is no action item any more; its ticket stays. */
export const removeActionItem = command({
  name: "major_incident.remove_action_item",
  input: RemoveActionItemCommand,
  load: (tx, actor, { actionItemId }) => lockAction(tx, actor, actionItemId),
  allow: (actor, { mi }) => canAct(actor, mi.seen),
  async run({ tx, subject: { mi, item }, emit }) {
    await tx.miActionItem.delete({ where: { id: item.id } });
    emit(miActionRemoved, mi.id, { ticketId: item.ticketId });
    return { id: item.id };
  },
});

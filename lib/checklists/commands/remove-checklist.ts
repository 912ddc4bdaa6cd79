import { command } from "@/lib/kernel/command";
import { RemoveChecklistCommand } from "../contract";
import { checklistRemoved } from "../events";
import { canKeepChecklists } from "../policy";
import { lockChecklist } from "../steps";

/** It is offered no more; tickets keep the tasks that came from it. */
export const removeChecklist = command({
  name: "checklist.remove",
  input: RemoveChecklistCommand,
  load: (tx, _actor, { checklistId }) => lockChecklist(tx, checklistId),
  allow: canKeepChecklists,
  async run({ tx, subject: { id }, emit }) {
    const data = { removedAt: new Date() };
    await tx.checklist.update({ where: { id }, data, select: { id: true } });
    emit(checklistRemoved, id, {});
    return { id };
  },
});

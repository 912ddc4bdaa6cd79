import { isDeepStrictEqual } from "node:util";
import { requirePlaces } from "@/lib/catalogue/steps";
import { command } from "@/lib/kernel/command";
import { ReviseChecklistCommand } from "../contract";
import { checklistRevised } from "../events";
import { canKeepChecklists } from "../policy";
import { lockChecklist } from "../steps";

/** Tickets keep the tasks that they have. */
export const reviseChecklist = command({
  name: "checklist.revise",
  input: ReviseChecklistCommand,
  load: (tx, _actor, { checklistId }) => lockChecklist(tx, checklistId),
  allow: canKeepChecklists,
  versionOf: ({ version }) => version,
  async run({ tx, input: { name, tasks }, subject: checklist, emit }) {
    const { id, version } = checklist;
    const next = {
      ...(name === undefined || name === checklist.name ? {} : { name }),
      ...(tasks === undefined || isDeepStrictEqual(tasks, checklist.tasks) ? {} : { tasks }),
    };
    if (Object.keys(next).length === 0) return { id };
    await requirePlaces(tx, { tasks });
    const data = { ...next, version: version + 1 };
    await tx.checklist.update({ where: { id }, data, select: { id: true } });
    emit(checklistRevised, id, {});
    return { id };
  },
});

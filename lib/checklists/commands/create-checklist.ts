import { requirePlaces } from "@/lib/catalogue/steps";
import { command } from "@/lib/kernel/command";
import { CreateChecklist } from "../contract";
import { checklistCreated } from "../events";
import { canKeepChecklists } from "../policy";

export const createChecklist = command({
  name: "checklist.create",
  input: CreateChecklist,
  creates: true,
  load: async () => ({}),
  allow: canKeepChecklists,
  async run({ tx, input, emit }) {
    await requirePlaces(tx, { tasks: input.tasks });
    const checklist = await tx.checklist.create({ data: input, select: { id: true } });
    emit(checklistCreated, checklist.id, {});
    return checklist;
  },
});

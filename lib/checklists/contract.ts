import { z } from "zod";
import { TaskPlan, TaskStepView } from "@/lib/catalogue/task-plan";
import { SAMPLE } from "@/lib/kernel/sample";
import { id, line } from "@/lib/kernel/text";
import { TicketName } from "@/lib/tickets/contract";

const shape = {
  name: line({ max: 120 }),
  tasks: TaskPlan.refine((list) => list.length > 0, "must hold at least one"),
};

export const CreateChecklist = z.strictObject(shape).meta({
  id: "CreateChecklist",
  examples: [{ name: "Somebody leaves", tasks: [{ key: "badge", title: "Take the badge back" }] }],
});

export const ReviseChecklist = z
  .strictObject(shape)
  .partial()
  .meta({ id: "ReviseChecklist", examples: [{ name: "Somebody leaves us" }] });

export const ReviseChecklistCommand = ReviseChecklist.extend({ checklistId: id }).meta({
  examples: [{ checklistId: SAMPLE.checklist, name: "Somebody leaves us" }],
});

export const RemoveChecklistCommand = z
  .strictObject({ checklistId: id })
  .meta({ examples: [{ checklistId: SAMPLE.checklist }] });

export const ApplyChecklist = z
  .strictObject({ checklistId: id })
  .meta({ id: "ApplyChecklist", examples: [{ checklistId: SAMPLE.checklist }] });

export const ApplyChecklistCommand = ApplyChecklist.extend({ ticketId: TicketName }).meta({
  examples: [{ ticketId: SAMPLE.incident, checklistId: SAMPLE.checklist }],
});

export const ChecklistView = z
  .object({
    id,
    name: z.string(),
    tasks: z.array(TaskStepView),
    version: z.int(),
    createdAt: z.iso.datetime(),
  })
  .meta({ id: "Checklist" });
export type ChecklistView = z.infer<typeof ChecklistView>;

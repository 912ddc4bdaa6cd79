import { z } from "zod";
import { eventKind } from "@/lib/kernel/event";

export const checklistCreated = eventKind("checklist.created", "internal", {});
export const checklistRevised = eventKind("checklist.revised", "internal", {});
export const checklistRemoved = eventKind("checklist.removed", "internal", {});

/** On the ticket: its tasks came together. */
export const checklistApplied = eventKind("ticket.checklist_applied", "internal", {
  checklistId: z.uuid(),
  tasks: z.int(),
});

import type { ChecklistKey } from "@/lib/major-incidents/checklist";

/** The end itself rests on these, so that nobody can choose to do without. */
export const FIXED_POINTS: readonly ChecklistKey[] = [
  "final_update",
  "tickets_disposed",
  "work_items_done",
  "command_settled",
];

"use server";

import { getTranslations } from "next-intl/server";
import { applyChecklist } from "@/lib/checklists/commands/apply-checklist";
import { addTask } from "@/lib/tasks/commands/add-task";
import { reviseTask } from "@/lib/tasks/commands/revise-task";
import { action } from "@/lib/web/action";
import { taskFrom, taskRevisionFrom } from "./input";

export const addTaskAction = action(addTask, {
  input: taskFrom,
  answer: async () => ({ message: (await getTranslations("tasks"))("added") }),
});

export const reviseTaskAction = action(reviseTask, {
  input: taskRevisionFrom,
  answer: async () => ({ message: (await getTranslations("tasks"))("saved") }),
});

export const applyChecklistAction = action(applyChecklist);

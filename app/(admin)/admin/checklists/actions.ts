"use server";

import { getTranslations } from "next-intl/server";
import { createChecklist } from "@/lib/checklists/commands/create-checklist";
import { removeChecklist } from "@/lib/checklists/commands/remove-checklist";
import { reviseChecklist } from "@/lib/checklists/commands/revise-checklist";
import { action } from "@/lib/web/action";
import { checklistFrom } from "@/lib/web/catalogue-forms";
import { backTo } from "@/lib/web/directory-forms";

const LIST = "/admin/checklists";

export const createChecklistAction = action(createChecklist, {
  input: checklistFrom,
  answer: backTo(LIST),
});

export const reviseChecklistAction = action(reviseChecklist, {
  input: checklistFrom,
  answer: async () => ({ message: (await getTranslations("checklists"))("saved") }),
});

export const removeChecklistAction = action(removeChecklist, { answer: backTo(LIST) });

"use server";

import { getTranslations } from "next-intl/server";
import { createAutomation } from "@/lib/automation/commands/create-automation";
import { removeAutomation } from "@/lib/automation/commands/remove-automation";
import { reviseAutomation } from "@/lib/automation/commands/revise-automation";
import { action } from "@/lib/web/action";
import { backTo, toIts } from "@/lib/web/directory-forms";
import { automationFrom } from "./input";

const LIST = "/admin/automation";

export const createAutomationAction = action(createAutomation, {
  input: automationFrom,
  answer: toIts(LIST),
});

export const reviseAutomationAction = action(reviseAutomation, {
  input: automationFrom,
  answer: async () => ({ message: (await getTranslations("automation"))("saved") }),
});

export const removeAutomationAction = action(removeAutomation, { answer: backTo(LIST) });

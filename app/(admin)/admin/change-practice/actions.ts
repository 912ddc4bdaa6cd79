"use server";

import { getTranslations } from "next-intl/server";
import { createRiskRule } from "@/lib/changes/commands/create-risk-rule";
import { removeRiskRule } from "@/lib/changes/commands/remove-risk-rule";
import { reviseQuestionnaire } from "@/lib/changes/commands/revise-questionnaire";
import { reviseRiskRule } from "@/lib/changes/commands/revise-risk-rule";
import { reviseSettings } from "@/lib/settings/commands/revise-settings";
import { action } from "@/lib/web/action";
import { boardsFrom, questionnaireFrom } from "./input";

const says = (word: string) => async () => ({
  message: (await getTranslations("changePractice"))(word),
});

export const boardsAction = action(reviseSettings, { input: boardsFrom, answer: says("saved") });
export const questionnaireAction = action(reviseQuestionnaire, {
  input: questionnaireFrom,
  answer: says("saved"),
});
export const createRuleAction = action(createRiskRule, { answer: says("saved") });
export const reviseRuleAction = action(reviseRiskRule, {
  answer: () => ({ goTo: "/admin/change-practice" }),
});
export const removeRuleAction = action(removeRiskRule, { answer: says("removed") });

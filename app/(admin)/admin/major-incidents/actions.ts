"use server";

import { getTranslations } from "next-intl/server";
import { addPoint } from "@/lib/playbook/commands/add-point";
import { putStanding } from "@/lib/playbook/commands/put-standing";
import { removePoint } from "@/lib/playbook/commands/remove-point";
import { removeStanding } from "@/lib/playbook/commands/remove-standing";
import { resetSeverity } from "@/lib/playbook/commands/reset-severity";
import { resetUpdateTemplate } from "@/lib/playbook/commands/reset-update-template";
import { revisePoint } from "@/lib/playbook/commands/revise-point";
import { reviseSeverity } from "@/lib/playbook/commands/revise-severity";
import { reviseUpdateTemplate } from "@/lib/playbook/commands/revise-update-template";
import { addOverride } from "@/lib/rota/commands/add-override";
import { removeOverride } from "@/lib/rota/commands/remove-override";
import { reviseRota } from "@/lib/rota/commands/revise-rota";
import { createRule } from "@/lib/trigger-rules/commands/create-rule";
import { removeRule } from "@/lib/trigger-rules/commands/remove-rule";
import { reviseRule } from "@/lib/trigger-rules/commands/revise-rule";
import { action } from "@/lib/web/action";
import { overrideFrom, pointFrom, rotaFrom, ruleFrom, severityFrom } from "./input";

const says = (word: string) => async () => ({
  message: (await getTranslations("playbook"))(word),
});

export const reviseSeverityAction = action(reviseSeverity, {
  input: severityFrom,
  answer: says("saved"),
});
export const resetSeverityAction = action(resetSeverity, { answer: says("wasReset") });
export const reviseUpdateTemplateAction = action(reviseUpdateTemplate, { answer: says("saved") });
export const resetUpdateTemplateAction = action(resetUpdateTemplate, { answer: says("wasReset") });
export const addPointAction = action(addPoint, { input: pointFrom, answer: says("saved") });
export const revisePointAction = action(revisePoint, { input: pointFrom, answer: says("saved") });
export const removePointAction = action(removePoint, { answer: says("removed") });
export const putStandingAction = action(putStanding, { answer: says("saved") });
export const removeStandingAction = action(removeStanding, { answer: says("removed") });
export const reviseRotaAction = action(reviseRota, { input: rotaFrom, answer: says("saved") });
export const addOverrideAction = action(addOverride, {
  input: overrideFrom,
  answer: says("rota.overridden"),
});
export const removeOverrideAction = action(removeOverride, { answer: says("removed") });
export const createRuleAction = action(createRule, { input: ruleFrom, answer: says("saved") });
export const reviseRuleAction = action(reviseRule, { input: ruleFrom, answer: says("saved") });
export const removeRuleAction = action(removeRule, { answer: says("removed") });

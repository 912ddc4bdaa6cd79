import { z } from "zod";
import { eventKind } from "@/lib/kernel/event";
import { CHANGE_OUTCOMES } from "@/lib/tickets/lifecycles/words";
import { LEVELS } from "@/lib/tickets/priority";

export const freezeCreated = eventKind("freeze_window.created", "internal", {});
export const freezeRevised = eventKind("freeze_window.revised", "internal", {});
export const freezeRemoved = eventKind("freeze_window.removed", "internal", {});

export const windowCreated = eventKind("maintenance_window.created", "internal", {});
export const windowRevised = eventKind("maintenance_window.revised", "internal", {});
export const windowRemoved = eventKind("maintenance_window.removed", "internal", {});

export const questionnaireRevised = eventKind("risk_questionnaire.revised", "internal", {
  number: z.int(),
});
/** The questionnaire is one subject, of which there is one. */
export const QUESTIONNAIRE_ID = "00000000-0000-7000-8000-000000000005";

export const riskRuleCreated = eventKind("risk_rule.created", "internal", {});
export const riskRuleRevised = eventKind("risk_rule.revised", "internal", {});
export const riskRuleRemoved = eventKind("risk_rule.removed", "internal", {});

export const templateCreated = eventKind("change_template.created", "internal", {});
export const templateRevised = eventKind("change_template.revised", "internal", {});
export const templateRemoved = eventKind("change_template.removed", "internal", {});
/** Two of its changes failed, one after the other. */
export const templateSuspended = eventKind("change_template.suspended", "internal", {
  ticketId: z.uuid(),
});
export const templateLifted = eventKind("change_template.lifted", "internal", {});

/** What happens to a change is told on its ticket. */
function onTicket<Shape extends z.core.$ZodLooseShape>(name: string, shape: Shape) {
  return { ...eventKind(name, "internal", shape), subject: "ticket" };
}

/** It was started although, by somebody who may. */
export const changeStartedInFreeze = onTicket("change.started_in_freeze", {
  freezeId: z.uuid(),
  hard: z.boolean(),
});

/** It was started although its window had not come yet, or was over. */
export const changeStartedOutside = onTicket("change.started_outside_window", {
  when: z.enum(["early", "late"]),
});

/** An emergency that had been made by then. */
export const changeRecordedAfterwards = onTicket("change.recorded_afterwards", {
  outcome: z.enum(CHANGE_OUTCOMES),
});

export const riskAnswered = onTicket("change.risk_answered", { level: z.enum(LEVELS) });

/** When it was submitted; the highest of what was answered or said, and of the rules that found it. */
export const riskJudged = onTicket("change.risk_judged", {
  level: z.enum(LEVELS),
  answered: z.enum(LEVELS).nullable(),
  rules: z.int(),
});

export const madeFromTemplate = onTicket("change.made_from_template", { templateId: z.uuid() });

/** What came of its failure. */
export const failureReported = onTicket("change.failure_reported", { incidentId: z.uuid() });

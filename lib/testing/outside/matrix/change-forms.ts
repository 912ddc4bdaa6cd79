import { MISSING } from "../attacks/row";
import type { FormQuestion, Question } from "./form-question";

const FIRST = { "If-Match": '"1"' };
const HOURS = { startsAt: "2099-01-01T00:00:00Z", endsAt: "2099-01-02T00:00:00Z" };
const WORDS = {
  ...{ subject: "A matrix changes", description: "In earnest." },
  ...{ plan: "Do it.", testPlan: "Look at it.", backoutPlan: "Undo it." },
};
// The lowest, so that what a matrix makes judges nothing otherwise.
const RULE = { name: "A matrix's own", query: "tag:matrix", level: "low" };
const QUESTIONS = [
  {
    ...{ key: "outage", text: "Does it stand still?" },
    choices: [
      { key: "no", text: "No", weight: 0 },
      { key: "yes", text: "Yes", weight: 5 },
    ],
  },
];
const ASKED = { questions: QUESTIONS, mediumFrom: 3, highFrom: 5 };

/** What is asked of windows, risk and templates of changes, by operation. */
export const CHANGE_QUESTIONS: Record<string, Question> = {
  createMaintenanceWindow: {
    about: null,
    // Of a service that there is none of, so that no change has to keep to it.
    body: { title: "A matrix's own", ...HOURS, serviceIds: [MISSING] },
  },
  getMaintenanceWindow: { about: "window" },
  reviseMaintenanceWindow: { about: "window", body: { title: "Other" }, headers: FIRST },
  removeMaintenanceWindow: { about: "window" },
  getChangeRisk: { about: "ticket" },
  answerChangeRisk: { about: "ticket", body: { answers: { outage: "no" } } },
  reviseRiskQuestionnaire: { about: null, body: ASKED, headers: FIRST },
  createRiskRule: { about: null, body: RULE },
  getRiskRule: { about: "riskRule" },
  reviseRiskRule: { about: "riskRule", body: { name: "Other" }, headers: FIRST },
  removeRiskRule: { about: "riskRule" },
  createChangeTemplate: { about: null, body: { name: "A matrix's own", ...WORDS } },
  getChangeTemplate: { about: "changeTemplate" },
  reviseChangeTemplate: { about: "changeTemplate", body: { minutes: 5 }, headers: FIRST },
  removeChangeTemplate: { about: "changeTemplate" },
  useChangeTemplate: { about: "changeTemplate", body: {} },
  liftTemplateSuspension: { about: "changeTemplate", body: { reason: "A matrix asks." } },
  reportChangeFailure: { about: "ticket", body: {} },
};

const TEMPLATE = { ...WORDS, name: "A matrix's by form", minutes: "5", tasks: "[]" };
const NOBODYS = { serviceId: "", teamId: "" };

/** The same by form. */
export const CHANGE_FORMS: Record<string, FormQuestion> = {
  "(desk)/changes/windows#createWindowAction": {
    about: null,
    fields: () => ({
      ...{ title: "A matrix's by form", zone: "UTC", repeats: "once" },
      ...{ startsAt: "2099-01-01T00:00", endsAt: "2099-01-02T00:00" },
      "serviceIds[]": MISSING,
    }),
  },
  "(desk)/changes/windows#reviseWindowAction": {
    about: "window",
    fields: (windowId) => ({
      ...{ windowId, title: "A matrix's other", zone: "UTC", repeats: "once" },
      ...{ startsAt: "2099-01-01T00:00", endsAt: "2099-01-03T00:00" },
    }),
  },
  "(desk)/changes/windows#removeWindowAction": {
    about: "window",
    fields: (windowId) => ({ windowId }),
  },
  "(desk)/changes/templates#createTemplateAction": {
    about: null,
    fields: () => ({ ...TEMPLATE, ...NOBODYS }),
  },
  "(desk)/changes/templates#reviseTemplateAction": {
    about: "changeTemplate",
    fields: (templateId) => ({
      ...{ ...TEMPLATE, ...NOBODYS, templateId, name: `Renamed ${templateId}` },
    }),
  },
  "(desk)/changes/templates#removeTemplateAction": {
    about: "changeTemplate",
    fields: (templateId) => ({ templateId }),
  },
  "(desk)/changes/templates#liftAction": {
    about: "changeTemplate",
    fields: (templateId) => ({ templateId, reason: "A matrix asks." }),
  },
  "(desk)/changes/templates#makeAction": {
    about: "changeTemplate",
    fields: (templateId) => ({ templateId, zone: "UTC" }),
  },
  "(desk)/tickets/[id]/change-actions.ts#answerRiskAction": {
    about: "ticket",
    fields: (ticketId) => ({ ticketId, "answer-outage": "no" }),
  },
  "(desk)/tickets/[id]/change-actions.ts#reportFailureAction": {
    about: "ticket",
    fields: (ticketId) => ({ ticketId }),
  },
  "(admin)/admin/change-practice#boardsAction": {
    about: null,
    fields: () => ({ cabPolicyId: "", ecabPolicyId: "" }),
  },
  "(admin)/admin/change-practice#questionnaireAction": {
    about: null,
    fields: () => ({
      ...{ questions: JSON.stringify(QUESTIONS), mediumFrom: "2", highFrom: "5" },
    }),
  },
  "(admin)/admin/change-practice#createRuleAction": { about: null, fields: () => RULE },
  "(admin)/admin/change-practice#reviseRuleAction": {
    about: "riskRule",
    fields: (ruleId) => ({ ...RULE, ruleId, name: "A matrix's other" }),
  },
  "(admin)/admin/change-practice#removeRuleAction": {
    about: "riskRule",
    fields: (ruleId) => ({ ruleId }),
  },
};

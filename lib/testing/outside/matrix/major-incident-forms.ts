import { MISSING } from "../attacks/row";
import type { FormQuestion } from "./form-question";

const about = (majorIncidentId: string) => ({ majorIncidentId });
const named = (ids: string) => ids.split(" ");
const room = (action: string) => `(desk)/major-incidents#${action}`;

const ofMi = (fields: Record<string, string> = {}): FormQuestion => ({
  about: "majorIncident",
  fields: (id) => ({ ...about(id), ...fields }),
});

const ofTicket = (fields: Record<string, string> = {}): FormQuestion => ({
  about: "miTicket",
  fields(ids) {
    const [id = "", ticketId = ""] = named(ids);
    return { ...about(id), ticketId, ...fields };
  },
});

const playbook = (action: string) => `(admin)/admin/major-incidents#${action}`;
/** Turned off, since what it would propose gets in the way of everything else that is asked. */
const RULE = { name: "A matrix rules", kind: "reports", severity: "SEV3", enabled: "false" };

/** By server action of what is set up for major incidents. */
export const PLAYBOOK_FORMS: Record<string, FormQuestion> = {
  [playbook("reviseSeverityAction")]: {
    about: "severity",
    fields: (severity) => ({
      ...{ severity, description: "Nobody can work.", firstPublicMinutes: "5" },
    }),
  },
  [playbook("resetSeverityAction")]: { about: "severity", fields: (severity) => ({ severity }) },
  [playbook("reviseUpdateTemplateAction")]: {
    about: "updateTemplate",
    fields(ids) {
      const [audience = "", phase = ""] = named(ids);
      return { audience, phase, body: "A matrix begins." };
    },
  },
  [playbook("resetUpdateTemplateAction")]: {
    about: "updateTemplate",
    fields(ids) {
      const [audience = "", phase = ""] = named(ids);
      return { audience, phase };
    },
  },
  [playbook("addPointAction")]: { about: null, fields: () => ({ label: "A matrix asks" }) },
  [playbook("revisePointAction")]: {
    about: "point",
    fields: (key) => ({ key, mandatory: "false" }),
  },
  [playbook("removePointAction")]: { about: "point", fields: (key) => ({ key }) },
  [playbook("putStandingAction")]: {
    about: "colleague",
    fields: (userId) => ({ userId, severity: "SEV1" }),
  },
  [playbook("removeStandingAction")]: { about: "colleague", fields: (userId) => ({ userId }) },
  [playbook("reviseRotaAction")]: {
    about: "duty",
    fields: (duty) => ({
      ...{ duty, timeZone: "UTC", weekday: "1", hour: "9", weeks: "1", startsOn: "2026-11-23" },
    }),
  },
  [playbook("addOverrideAction")]: {
    about: "duty",
    fields: (duty) => ({
      ...{ duty, userId: MISSING, zone: "UTC" },
      ...{ startsAt: "2026-12-24T08:00", endsAt: "2026-12-27T08:00" },
    }),
  },
  [playbook("removeOverrideAction")]: {
    about: "rotaOverride",
    fields: (overrideId) => ({ overrideId }),
  },
  [playbook("createRuleAction")]: { about: null, fields: () => RULE },
  [playbook("reviseRuleAction")]: {
    about: "triggerRule",
    fields: (ruleId) => ({ ruleId, enabled: "false" }),
  },
  [playbook("removeRuleAction")]: { about: "triggerRule", fields: (ruleId) => ({ ruleId }) },
};

const upkeep = (action: string) => `(desk)/major-incidents/maintenance#${action}`;

/** By server action of what is said in advance. */
export const MAINTENANCE_FORMS: Record<string, FormQuestion> = {
  [upkeep("planAction")]: {
    about: null,
    fields: () => ({
      ...{ title: "A matrix asks", zone: "UTC" },
      ...{ startsAt: "2099-01-01T20:00", endsAt: "2099-01-01T22:00" },
    }),
  },
  [upkeep("reviseAction")]: {
    about: "maintenance",
    fields: (maintenanceId) => ({ maintenanceId, body: "In earnest." }),
  },
  [upkeep("cancelAction")]: {
    about: "maintenance",
    fields: (maintenanceId) => ({ maintenanceId }),
  },
};

/** By server action of the room and what leads to it. */
export const MAJOR_INCIDENT_FORMS: Record<string, FormQuestion> = {
  [room("declareAction")]: {
    about: null,
    fields: () => ({
      ...{ intent: "propose", title: "A matrix asks", severity: "SEV3" },
      ...{ impactStatement: "Nobody can work.", reason: "In earnest." },
    }),
  },
  [room("practiseAction")]: { about: null, fields: () => ({}) },
  [room("moveAction")]: ofMi({ event: "cancel", reason: "In earnest." }),
  [room("standDownAction")]: ofMi({ event: "stand_down" }),
  [room("reviseAction")]: ofMi({ impactStatement: "Somebody can work." }),
  [room("approveClosingAction")]: ofMi(),
  [room("endingAction")]: ofMi({ closingMessage: "It is over.", zone: "UTC", reviewDueAt: "" }),
  [room("roleAction")]: ofMi({ role: "scribe", userId: MISSING }),
  [room("releaseAction")]: ofMi({ role: "scribe", userId: MISSING }),
  [room("offerAction")]: ofMi({ toUserId: MISSING, brief: "In earnest." }),
  [room("answerAction")]: ofMi({ answer: "accepted" }),
  [room("addWorkAction")]: ofMi({ title: "A matrix works.", who: "scribe", zone: "UTC" }),
  [room("reviseWorkAction")]: {
    about: "workItem",
    fields: (workItemId) => ({ workItemId, state: "done" }),
  },
  [room("entryAction")]: ofMi({ body: "A matrix writes." }),
  [room("markAction")]: {
    about: "miLine",
    fields(ids) {
      const [id = "", eventId = ""] = named(ids);
      return { ...about(id), eventId, mark: "pinned", on: "true" };
    },
  },
  [room("replyToAllAction")]: ofMi({ body: "A matrix answers." }),
  [room("linkAction")]: ofMi({ ticketIds: MISSING }),
  [room("unlinkAction")]: ofTicket(),
  [room("tickAction")]: ofMi({ key: "thank_you", state: "done" }),
  [room("disposeAction")]: ofTicket({ disposition: "keep" }),
};

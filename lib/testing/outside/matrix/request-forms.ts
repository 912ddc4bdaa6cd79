import { MISSING } from "../attacks/row";
import type { FormQuestion, Question } from "./form-question";

const FIRST = { "If-Match": '"1"' };
const STEPS = [{ kind: "manager" }];
const FREEZE = {
  ...{ title: "A matrix freezes", hard: false },
  ...{ startsAt: "2099-01-01T00:00:00Z", endsAt: "2099-01-02T00:00:00Z" },
};
const HAND_ON = { fromId: MISSING, toId: MISSING, reason: "A matrix asks somebody else." };
const ITEM = { name: "A matrix's own", category: "Devices" };

/** What is asked of the catalogue, of approvals and of tasks, by operation. */
export const REQUEST_QUESTIONS: Record<string, Question> = {
  // Not offered, so that what a matrix makes stands in nobody's way.
  createCatalogueItem: { about: null, body: { ...ITEM, enabled: false } },
  getCatalogueItem: { about: "item" },
  reviseCatalogueItem: { about: "item", body: { summary: "Other" }, headers: FIRST },
  requestCatalogueItem: { about: "item", body: {} },
  getRequest: { about: "request" },
  resubmitRequest: { about: "rejected", body: { answers: {}, message: "Again." } },
  getApproval: { about: "approval" },
  castVote: { about: "approval", body: { outcome: "approved" } },
  handOnApproval: { about: "approval", body: HAND_ON },
  listTicketApprovals: { about: "request" },
  createApprovalPolicy: { about: null, body: { name: "A matrix's own", steps: STEPS } },
  getApprovalPolicy: { about: "policy" },
  reviseApprovalPolicy: { about: "policy", body: { steps: STEPS }, headers: FIRST },
  removeApprovalPolicy: { about: "policy" },
  listTasks: { about: "ticket" },
  addTask: { about: "ticket", body: { title: "A matrix works." } },
  getTask: { about: "task" },
  createFreezeWindow: { about: null, body: FREEZE },
  getFreezeWindow: { about: "freeze" },
  reviseFreezeWindow: { about: "freeze", body: { hard: false }, headers: FIRST },
  removeFreezeWindow: { about: "freeze" },
  listChangeConflicts: { about: "ticket" },
  getChangeCalendar: {
    about: null,
    query: "?from=2099-01-01T00:00:00Z&to=2099-02-01T00:00:00Z",
  },
  reviseTask: { about: "task", body: { state: "done" } },
};

const steps = JSON.stringify(STEPS);
const OFFER = { ...ITEM, name: "A matrix's by form", form: "[]", tasks: "[]", enabled: "" };

/** The same by form. */
export const REQUEST_FORMS: Record<string, FormQuestion> = {
  "(portal)/catalogue/[id]#requestItemAction": {
    about: "item",
    fields: (itemId) => ({ itemId, formNumber: "1" }),
  },
  "(portal)/requests/[id]/again#resubmitAction": {
    about: "rejected",
    fields: (ticketId) => ({ ticketId, message: "Again." }),
  },
  "(person)/approvals#voteAction": {
    about: "approval",
    fields: (approvalId) => ({ approvalId, outcome: "approved" }),
  },
  "(person)/approvals#handOnAction": {
    about: "approval",
    fields: (approvalId) => ({ ...HAND_ON, approvalId }),
  },
  "(auth)/approve#decideAction": { about: null, fields: () => ({ outcome: "approved" }) },
  "(admin)/admin/catalogue#createItemAction": { about: null, fields: () => OFFER },
  "(admin)/admin/catalogue#reviseItemAction": {
    about: "item",
    fields: (itemId) => ({ ...OFFER, itemId, name: `Renamed ${itemId}` }),
  },
  "(admin)/admin/approvals#createPolicyAction": {
    about: null,
    fields: () => ({ name: "A matrix's by form", steps }),
  },
  "(admin)/admin/approvals#revisePolicyAction": {
    about: "policy",
    fields: (policyId) => ({ policyId, name: `Renamed ${policyId}`, steps }),
  },
  "(admin)/admin/approvals#removePolicyAction": {
    about: "policy",
    fields: (policyId) => ({ policyId }),
  },
  "(admin)/admin/people#setManagerAction": {
    about: "colleague",
    fields: (personId) => ({ personId, managerId: "" }),
  },
  "(desk)/changes#createFreezeAction": {
    about: null,
    fields: () => ({
      ...{ title: "A matrix freezes", hard: "false", zone: "UTC" },
      ...{ startsAt: "2099-01-01T00:00", endsAt: "2099-01-02T00:00" },
    }),
  },
  "(desk)/changes#reviseFreezeAction": {
    about: "freeze",
    fields: (freezeId) => ({
      ...{ freezeId, title: "A matrix's other", hard: "false", zone: "UTC" },
      ...{ startsAt: "2099-01-01T00:00", endsAt: "2099-01-03T00:00" },
    }),
  },
  "(desk)/changes#setStrictnessAction": {
    about: "freeze",
    fields: (freezeId) => ({ freezeId, hard: "true" }),
  },
  "(desk)/changes#removeFreezeAction": {
    about: "freeze",
    fields: (freezeId) => ({ freezeId }),
  },
  "(desk)/tickets/[id]/task-actions.ts#addTaskAction": {
    about: "ticket",
    fields: (ticketId) => ({ ticketId, title: "A matrix works.", zone: "UTC" }),
  },
  "(desk)/tickets/[id]/task-actions.ts#reviseTaskAction": {
    about: "task",
    fields: (taskId) => ({ taskId, state: "done" }),
  },
};

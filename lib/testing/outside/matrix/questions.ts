import { multipart } from "@/lib/testing/files/samples";
import { MISSING } from "../attacks/row";
import { CHANGE_FORMS, CHANGE_QUESTIONS } from "./change-forms";
import type { FormQuestion, Question } from "./form-question";
import { MAINTENANCE_FORMS, MAJOR_INCIDENT_FORMS, PLAYBOOK_FORMS } from "./major-incident-forms";
import { MAJOR_REVIEW_FORMS } from "./major-review-forms";
import { REQUEST_FORMS, REQUEST_QUESTIONS } from "./request-forms";
import { SERVICE_LEVEL_FORMS } from "./service-level-forms";
import type { Subject } from "./targets";

const FILE = multipart("a.txt", "A matrix asks.");
const WORDS = { subject: "A matrix asks", description: "In earnest." };

/** At a host that no name can lead to (RFC 6761, 6.4). */
const PUSH = {
  endpoint: "https://push.invalid/send/2f1d",
  keys: {
    p256dh: `B${"A".repeat(86)}`,
    auth: "BTBZMqHH6r4Tts7J_aSIgg",
  },
};

const FIRST = { "If-Match": '"1"' };
const CHECKLIST = { name: "A matrix's", tasks: [{ key: "one", title: "One" }] };
const NAME = { name: "A matrix's own" };

/**
 * By operation. One without a body and without a name in its path asks about nothing, and needs no
 * entry; every other one that is missing here fails the proof.
 */
export const QUESTIONS: Record<string, Question> = {
  ...REQUEST_QUESTIONS,
  ...CHANGE_QUESTIONS,
  createToken: {
    about: null,
    body: { email: "nobody@example.com", password: "wrong", deviceName: "A proof" },
  },
  revokeOwnToken: { about: null, spends: true },
  issueToken: { about: null, body: { name: "A matrix's" } },
  revokeToken: { about: "token" },
  reviseMe: { about: null, body: { timeZone: "Europe/Berlin" }, headers: FIRST },
  createTicket: { about: null, body: WORDS },
  getTicket: { about: "ticket" },
  reviseTicket: { about: "ticket", body: { subject: "Other" }, headers: FIRST },
  overridePriority: { about: "ticket", body: { priority: "P1", reason: "A matrix asks." } },
  listTransitions: { about: "ticket" },
  moveTicket: { about: "ticket", body: { event: "cancel", reason: "withdrawn" } },
  linkTickets: { about: "ticket", body: { kind: "blocks", toId: MISSING } },
  unlinkTickets: { about: "link" },
  mergeTicket: { about: "ticket", body: { intoId: MISSING } },
  unmergeTicket: { about: "ticket" },
  getMerge: { about: "ticket" },
  splitTicket: { about: "ticket", body: { replyIds: [MISSING], subject: "A matrix splits" } },
  getProblemNotices: { about: "problem" },
  tellIncidents: { about: "problem", body: { kind: "fix", audience: "internal" } },
  approveProblemReview: { about: "problem" },
  getKnownError: { about: "knownError" },
  listTimeline: { about: "ticket" },
  listReplies: { about: "ticket" },
  postReply: { about: "ticket", body: { body: "A matrix answers." } },
  listHistory: { about: "ticket" },
  listSeen: { about: "ticket" },
  listPresent: { about: "ticket" },
  comeToTicket: { about: "ticket", body: { typing: false } },
  leaveTicket: { about: "ticket" },
  // A stream would go on for as long as the proof does; who may listen is the same for polling.
  listenToNews: { about: null, headers: { Accept: "application/json" } },
  createAttachment: { about: null, bytes: FILE.raw, headers: FILE.headers },
  getAttachment: { about: "file" },
  getAttachmentContent: { about: "file" },
  getAttachmentPreview: { about: "image" },
  beginUpload: { about: null, body: { name: "a.txt", size: 3 } },
  getUpload: { about: "upload" },
  continueUpload: {
    about: "upload",
    bytes: Buffer.from("abc"),
    headers: { "Content-Type": "application/offset+octet-stream", "Upload-Offset": "0" },
  },
  cancelUpload: { about: "upload" },
  watchTicket: { about: "watcher" },
  unwatchTicket: { about: "watcher" },
  listMentionables: { about: "ticket" },
  getReply: { about: "reply" },
  editReply: { about: "reply", body: { body: "In other words." }, headers: FIRST },
  listRevisions: { about: "reply" },
  react: { about: "reaction" },
  withdrawReaction: { about: "reaction" },
  undoSend: { about: "held" },
  getMacro: { about: "macro" },
  reviseMacro: { about: "macro", body: { body: "Hello again." }, headers: FIRST },
  removeMacro: { about: "macro" },
  fillMacro: { about: "filled", query: "?ticket={ticket}" },
  inviteUser: { about: null, body: { ...NAME, email: "a.matrix@example.com" } },
  getUser: { about: "person" },
  reviseUser: { about: "colleague", body: { name: "Another Name" }, headers: FIRST },
  getInvitation: { about: "invited" },
  inviteAgain: { about: "invited" },
  offerPasswordReset: { about: "colleague" },
  resetSecondFactor: { about: "colleague" },
  createService: { about: null, body: NAME },
  listHeldReplies: { about: "ticket" },
  getDraft: { about: "ticket" },
  putDraft: { about: "ticket", body: { body: "A matrix begins.", version: 0 } },
  putNewTicketDraft: { about: null, body: { body: "A matrix begins.", version: 0 } },
  previewMarkdown: { about: null, body: { body: "A matrix looks." } },
  createMacro: { about: null, body: { name: "A matrix", body: "Hello." } },
  getService: { about: "service" },
  getServiceMap: { about: "service" },
  reviseService: { about: "service", body: { description: "Other" }, headers: FIRST },
  createOrganisation: { about: null, body: NAME },
  getOrganisation: { about: "organisation" },
  reviseOrganisation: { about: "organisation", body: { domains: [] }, headers: FIRST },
  createTeam: { about: null, body: NAME },
  getTeam: { about: "team" },
  reviseTeam: { about: "team", body: { memberIds: [] }, headers: FIRST },
  markRead: { about: "notice" },
  markUnread: { about: "notice" },
  getInboxRow: { about: "row" },
  reviseInboxRow: { about: "row", body: { done: true } },
  reviseNotificationPreferences: { about: null, body: { quiet: null } },
  addPushSubscription: { about: null, body: PUSH },
  endPushSubscription: { about: null, body: { endpoint: PUSH.endpoint } },
  getMail: { about: "mail" },
  resendMail: { about: "mail" },
  liftFlag: { about: "flag" },
  getInboundMail: { about: "quarantined" },
  releaseInboundMail: { about: "quarantined", body: {} },
  discardInboundMail: { about: "quarantined" },
  splitInboundMail: { about: "byMail" },
  rateTicket: { about: "ticket", body: { score: 4 } },
  getMailTemplate: { about: "template" },
  previewMailTemplate: {
    about: "template",
    body: { subject: "A matrix", body: "{{reply}}\n\n[Open]({{link}})" },
  },
  reviseMailTemplate: {
    about: "template",
    body: { subject: "A matrix", body: "{{reply}}\n\n[Open]({{link}})" },
  },
  resetMailTemplate: { about: "template" },
  testMailTemplate: { about: "template" },
  addWebhookSource: { about: null, body: { name: "a-matrix" } },
  removeWebhookSource: { about: "source" },
  // Nobody signs as a source does.
  reportDelivery: { about: "sourceName", body: { type: "mail.delivered" } },
  retryEffect: { about: "effect" },
  deleteTicket: { about: "ticket", body: {} },
  restoreTicket: { about: "ticket" },
  deleteReply: { about: "reply", body: {} },
  restoreReply: { about: "reply" },
  restoreEntry: { about: "entry" },
  purgeEntry: { about: "entry", body: { confirm: "INC-0" } },
  // Of nothing that is there, so that it does not depend on what else lies in the trash.
  clearTrash: {
    about: null,
    body: { confirm: "PURGE 1", reason: "A matrix asks.", entryIds: [MISSING] },
  },
  getTrashClearing: { about: "clearing" },
  getLegalHold: { about: "ticket" },
  setLegalHold: { about: "ticket", body: { reason: "A matrix holds it." } },
  liftLegalHold: { about: "ticket" },
  declareMajorIncident: {
    about: null,
    body: {
      intent: "propose",
      title: "A matrix asks",
      severity: "SEV3",
      impactStatement: "Nobody can work.",
      reason: "In earnest.",
    },
  },
  previewReplyToAll: { about: "majorIncident" },
  replyToAll: { about: "majorIncident", body: { body: "A matrix answers." } },
  approveClosingMessage: { about: "majorIncident" },
  reviseSeverity: {
    about: "severity",
    body: {
      description: "Nobody can work.",
      cadence: { internal: 15, stakeholders: 30, customers: 30, public: 20 },
      firstPublicMinutes: 5,
    },
  },
  resetSeverity: { about: "severity" },
  reviseUpdateTemplate: { about: "updateTemplate", body: { body: "A matrix begins." } },
  resetUpdateTemplate: { about: "updateTemplate" },
  addStandDownPoint: { about: null, body: { label: "A matrix asks", mandatory: false } },
  reviseStandDownPoint: { about: "point", body: { mandatory: false } },
  removeStandDownPoint: { about: "point" },
  putStandingStakeholder: { about: "colleague", body: { severity: "SEV1" } },
  removeStandingStakeholder: { about: "colleague" },
  getRota: { about: "duty" },
  reviseRota: {
    about: "duty",
    body: { memberIds: [], timeZone: "UTC", weekday: 1, hour: 9, startsOn: "2026-11-23" },
  },
  addRotaOverride: {
    about: "duty",
    body: {
      userId: MISSING,
      startsAt: "2026-12-24T08:00:00Z",
      endsAt: "2026-12-27T08:00:00Z",
    },
  },
  removeRotaOverride: { about: "rotaOverride" },
  planMaintenance: {
    about: null,
    body: {
      title: "A matrix asks",
      startsAt: "2099-01-01T20:00:00Z",
      endsAt: "2099-01-01T22:00:00Z",
    },
  },
  getMaintenance: { about: "maintenance" },
  reviseMaintenance: { about: "maintenance", body: { body: "In earnest." }, headers: FIRST },
  cancelMaintenance: { about: "maintenance" },
  createAutomationRule: {
    about: null,
    body: { name: "A matrix", trigger: "created", actions: { addTags: ["matrix"] } },
  },
  getAutomationRule: { about: "automation" },
  reviseAutomationRule: { about: "automation", body: { name: "Another" }, headers: FIRST },
  removeAutomationRule: { about: "automation" },
  listAutomationTurns: { about: "automation" },
  createChecklist: { about: null, body: CHECKLIST },
  getChecklist: { about: "checklist" },
  reviseChecklist: { about: "checklist", body: NAME, headers: FIRST },
  removeChecklist: { about: "checklist" },
  applyChecklist: { about: "ticket", body: { checklistId: MISSING } },
  getTeamWorkload: { about: "team" },
  setMemberCapacity: { about: "member", body: { capacity: 5 } },
  createCustomField: {
    about: null,
    // Of what the proof never opens, so that nobody is asked for it.
    body: { key: "matrix", label: "A matrix's", kind: "text", types: ["change"] },
  },
  getCustomField: { about: "customField" },
  reviseCustomField: { about: "customField", body: { help: "Other words." }, headers: FIRST },
  tryAutomationRule: { about: "automation" },
  listAutomationRuns: { about: "automation" },
  createTriggerRule: {
    about: null,
    body: { name: "A matrix", kind: "reports", severity: "SEV3", enabled: false },
  },
  getTriggerRule: { about: "triggerRule" },
  reviseTriggerRule: { about: "triggerRule", body: { enabled: false }, headers: FIRST },
  removeTriggerRule: { about: "triggerRule" },
  getTicketSla: { about: "ticket" },
  // Of a service that there is none of, so that no other ticket is promised anything.
  createSlaPolicy: {
    about: null,
    body: {
      name: "A matrix",
      serviceId: MISSING,
      targets: [{ priority: "P5", resolution: 60 }],
    },
  },
  getTicketOla: { about: "ticket" },
  createOlaPolicy: {
    about: null,
    body: { teamId: MISSING, targets: [{ priority: "P5", minutes: 60 }] },
  },
  getOlaPolicy: { about: "ola" },
  reviseOlaPolicy: { about: "ola", body: { pauses: [] }, headers: FIRST },
  removeOlaPolicy: { about: "ola" },
  getSlaPolicy: { about: "slaPolicy" },
  reviseSlaPolicy: { about: "slaPolicy", body: { name: "Other" }, headers: FIRST },
  removeSlaPolicy: { about: "slaPolicy" },
  previewSlaPolicy: { about: "slaPolicy", body: { pauses: [] } },
  listSlaPolicyVersions: { about: "slaPolicy" },
  createCalendar: {
    about: null,
    body: { ...NAME, timeZone: "UTC", hours: [{ day: 1, from: "09:00", until: "17:00" }] },
  },
  getCalendar: { about: "calendar" },
  reviseCalendar: { about: "calendar", body: { timeZone: "Europe/Berlin" }, headers: FIRST },
  removeCalendar: { about: "calendar" },
  importHolidays: { about: "calendar", body: { ical: "BEGIN:VCALENDAR" } },
  getMajorIncident: { about: "majorIncident" },
  // Whoever sees it may change what it says, and learns that it has changed since.
  reviseMajorIncident: { about: "majorIncident", body: { title: "Other" }, headers: FIRST },
  listMajorIncidentTransitions: { about: "majorIncident" },
  moveMajorIncident: { about: "majorIncident", body: { event: "cancel", reason: "In earnest." } },
  giveMajorIncidentRole: { about: "miRole", body: { userId: MISSING } },
  releaseMajorIncidentRole: { about: "miHolder" },
  offerCommand: { about: "majorIncident", body: { toUserId: MISSING, brief: "In earnest." } },
  withdrawCommand: { about: "majorIncident" },
  acceptCommand: { about: "majorIncident" },
  declineCommand: { about: "majorIncident" },
  listWorkItems: { about: "majorIncident" },
  addWorkItem: { about: "majorIncident", body: { title: "A matrix works.", role: "scribe" } },
  getWorkItem: { about: "workItem" },
  reviseWorkItem: { about: "workItem", body: { state: "done" } },
  listMajorIncidentTimeline: { about: "majorIncident" },
  writeTimelineEntry: { about: "majorIncident", body: { body: "A matrix writes." } },
  markTimelineEntry: { about: "miLine" },
  unmarkTimelineEntry: { about: "miLine" },
  listLinkedTickets: { about: "majorIncident" },
  linkToMajorIncident: { about: "majorIncident", body: { ticketIds: [MISSING] } },
  linkTicketToMajorIncident: { about: "miTicket" },
  unlinkTicketFromMajorIncident: { about: "miTicket" },
  listLikelyTickets: { about: "majorIncident" },
  getStandDown: { about: "majorIncident" },
  tickStandDownItem: { about: "miPoint", body: { state: "done" } },
  setDisposition: { about: "miTicket", body: { disposition: "keep" } },
  getBatch: { about: "batch" },
  listMajorIncidentUpdates: { about: "majorIncident" },
  postMajorIncidentUpdate: {
    about: "majorIncident",
    body: { audiences: ["internal"], phase: "resolved", body: "A matrix tells." },
  },
  getMajorIncidentUpdate: { about: "miUpdate" },
  withdrawMajorIncidentUpdate: { about: "miUpdate" },
  approveMajorIncidentUpdate: { about: "miUpdate" },
  snoozeMajorIncidentUpdate: {
    about: "miPromise",
    body: { until: "2099-01-01T00:00:00Z", reason: "In earnest." },
  },
  previewMajorIncidentRecipients: { about: "majorIncident", query: "?audiences=internal" },
  putMajorIncidentSubscriber: { about: "miTicket", body: {} },
  removeMajorIncidentSubscriber: { about: "miTicket" },
  getReview: { about: "miReview" },
  reviseReview: { about: "miReview", body: { customerMessage: "declined" }, headers: FIRST },
  moveReview: { about: "miReview", body: { event: "skip", reason: "In earnest." } },
  listReviewDrafts: { about: "miReview" },
  putReviewDraft: { about: "miSection", body: { body: "A matrix begins.", version: 0 } },
  getReviewMarkdown: { about: "miReview" },
  getReviewPdf: { about: "miReview" },
  getMajorIncidentMetrics: { about: "majorIncident" },
  addActionItem: {
    about: "majorIncident",
    body: { title: "A matrix acts", kind: "process", ownerId: MISSING },
  },
  getActionItem: { about: "actionItem" },
  reviseActionItem: { about: "actionItem", body: { kind: "prevent" } },
  removeActionItem: { about: "actionItem" },
  listInjects: { about: "miDrill" },
  addInject: { about: "miDrill", body: { minute: 1_440, kind: "alert", body: "A matrix plays." } },
  removeInject: { about: "inject" },
  getScorecard: { about: "miDrill" },
  sayMeToo: { about: "majorIncident" },
  subscribeToStatus: { about: null, body: { email: "a.matrix@example.com" } },
  reviseSettings: {
    about: null,
    body: { trashKeptDays: 30 },
    headers: { "If-Match": '"1"' },
  },
};

const answer = (ticketId: string) => ({ ticketId, body: "A matrix answers." });
const cancel = (ticketId: string) => ({ ticketId, event: "cancel", reason: "withdrawn" });
const person = (personId: string) => ({ personId });
const INVITED = { name: "Another Name", role: "customer", organisationId: "" };
const start = (ticketId: string) => ({ ticketId, event: "start" });

const MACRO = { name: "A matrix's", body: "Hello.", sharedWith: "me" };
const reaction = (replyId: string) => ({ replyId, reaction: "+👍" });
const otherWords = (replyId: string) => ({ replyId, body: "In other words.", back: "/" });
const watcher = (ids: string) => {
  const [ticketId = "", userId = ""] = ids.split(" ");
  return { ticketId, userId };
};

/** By server action, under the folder of its page. */
export const FORM_QUESTIONS: Record<string, FormQuestion> = {
  "(admin)/admin/effects#retryAction": {
    about: "effect",
    fields: (effectId) => ({ effectId }),
  },
  "(admin)/admin/mail/[id]#resendAction": { about: "mail", fields: (mailId) => ({ mailId }) },
  "(admin)/admin/inbound/[id]#discardAction": {
    about: "quarantined",
    fields: (mailId) => ({ mailId }),
  },
  "(admin)/admin/inbound/[id]#releaseAction": {
    about: "quarantined",
    fields: (mailId) => ({ mailId }),
  },
  "(desk)/tickets/[id]/by-mail-actions.ts#splitAction": {
    about: "byMail",
    fields: (mailId) => ({ mailId }),
  },
  "(admin)/admin/mail/sources#addSourceAction": {
    about: null,
    fields: () => ({ name: "a-matrix-by-form", secret: "" }),
  },
  "(admin)/admin/mail/sources#removeSourceAction": {
    about: "source",
    fields: (sourceId) => ({ sourceId }),
  },
  "(admin)/admin/mail/templates/[name]#reviseTemplateAction": {
    about: null,
    fields: () => ({
      ...{ template: "reply", subject: "A matrix" },
      body: "{{reply}}\n\n[Open]({{link}})",
    }),
  },
  "(admin)/admin/mail/templates/[name]#resetTemplateAction": {
    about: null,
    fields: () => ({ template: "reply" }),
  },
  "(admin)/admin/mail/templates/[name]#testTemplateAction": {
    about: null,
    fields: () => ({ template: "reply" }),
  },
  "(person)/account/notifications#chooseAction": { about: null, fields: () => ({}) },
  "(person)/account/notifications#resumeMailAction": { about: null, fields: () => ({}) },
  "(person)/account/notifications#setHoursAction": {
    about: null,
    fields: () => ({ digestHour: "8" }),
  },
  "(auth)/rate#rateAction": { about: null, fields: () => ({ score: "4" }) },
  "(auth)/unsubscribe#wishAction": { about: null, fields: () => ({ wish: "stop" }) },
  "(admin)/admin/mail/addresses#liftFlagAction": {
    about: "flag",
    fields: (flagId) => ({ flagId }),
  },
  "(desk)/tickets/[id]#liftFlagAction": { about: "flag", fields: (flagId) => ({ flagId }) },
  "(portal)/requests/[id]#rateAction": {
    about: "ticket",
    fields: (ticketId) => ({ ticketId, score: "4" }),
  },
  "(admin)/admin/settings#reviseSettingsAction": {
    about: null,
    fields: () => ({ trashKeptDays: "30" }),
  },
  "(admin)/admin/organisations#createOrganisationAction": {
    about: null,
    fields: () => ({ name: "A matrix's by form", domains: "" }),
  },
  "(admin)/admin/organisations#reviseOrganisationAction": {
    about: "organisation",
    fields: (organisationId) => ({
      organisationId,
      name: `Renamed ${organisationId}`,
      domains: "",
    }),
  },
  "(admin)/admin/people#inviteAction": {
    about: null,
    fields: () => ({ ...INVITED, email: "a.form@example.com" }),
  },
  "(admin)/admin/people#inviteAgainAction": { about: "invited", fields: person },
  "(admin)/admin/people#offerResetAction": { about: "colleague", fields: person },
  "(admin)/admin/people#resetFactorAction": { about: "colleague", fields: person },
  "(admin)/admin/people#revisePersonAction": {
    about: "colleague",
    fields: (personId) => ({ ...INVITED, personId }),
  },
  "(admin)/admin/people#switchActiveAction": {
    about: "colleague",
    fields: (personId) => ({ personId, active: "no" }),
  },
  "(admin)/admin/services#createServiceAction": {
    about: null,
    fields: () => ({ name: "A matrix's by form", teamId: "" }),
  },
  "(admin)/admin/services#reviseServiceAction": {
    about: "service",
    fields: (serviceId) => ({ serviceId, name: `Renamed ${serviceId}`, teamId: "" }),
  },
  "(admin)/admin/teams#createTeamAction": {
    about: null,
    fields: () => ({ name: "A matrix's by form" }),
  },
  "(admin)/admin/teams#reviseTeamAction": {
    about: "team",
    fields: (teamId) => ({ teamId, name: `Renamed ${teamId}` }),
  },
  "(auth)/invitation#acceptAction": {
    about: null,
    fields: () => ({ name: "Mallory", password: "a long enough one" }),
  },
  "(auth)/reset-password#askForResetAction": {
    about: null,
    fields: () => ({ email: "nobody@example.com" }),
  },
  "(auth)/reset-password/new#resetAction": {
    about: null,
    fields: () => ({ password: "a long enough one" }),
  },
  "(auth)/setup#setUpAction": {
    about: null,
    fields: () => ({
      ...{ token: "a guess", name: "Mallory", email: "mallory@example.com" },
      password: "a long enough one",
    }),
  },
  "(auth)/sign-in#signInAction": {
    about: null,
    fields: () => ({ email: "nobody@example.com", password: "wrong" }),
  },
  "(auth)/sign-in/code#proveAction": { about: null, fields: () => ({ code: "000000" }) },
  "(desk)/macros#createMacroAction": { about: null, fields: () => MACRO },
  "(desk)/macros#reviseMacroAction": {
    about: "macro",
    fields: (macroId) => ({ ...MACRO, macroId }),
  },
  "(desk)/macros#removeMacroAction": { about: "macro", fields: (macroId) => ({ macroId }) },
  ...MAJOR_INCIDENT_FORMS,
  ...PLAYBOOK_FORMS,
  ...MAINTENANCE_FORMS,
  ...MAJOR_REVIEW_FORMS,
  ...SERVICE_LEVEL_FORMS,
  ...REQUEST_FORMS,
  ...CHANGE_FORMS,
  "(desk)/tickets/[id]#reactAction": { about: "reply", fields: reaction },
  "(desk)/tickets/[id]#lookAction": {
    about: "ticket",
    fields: (ticketId) => ({ ticketId, looking: "yes" }),
  },
  "(desk)/tickets/[id]#editAction": { about: "reply", fields: otherWords },
  "(desk)/tickets/[id]#watchAction": { about: "watcher", fields: watcher },
  "(desk)/tickets/[id]#unwatchAction": { about: "watcher", fields: watcher },
  "(desk)/tickets/[id]#undoSendAction": { about: "held", fields: (heldId) => ({ heldId }) },
  "(desk)/tickets/[id]#sendNowAction": { about: "held", fields: (heldId) => ({ heldId }) },
  "(portal)/requests/[id]#reactAction": { about: "reply", fields: reaction },
  "(portal)/requests/[id]#editAction": { about: "reply", fields: otherWords },
  "(portal)/requests/[id]#leaveAction": { about: "watcher", fields: watcher },
  "(desk)/tickets/[id]#linkAction": {
    about: "ticket",
    fields: (ticketId) => ({ ticketId, kind: "blocks", toId: MISSING }),
  },
  "(admin)/admin/checklists#createChecklistAction": {
    about: null,
    fields: () => ({ name: "A matrix's form", tasks: JSON.stringify(CHECKLIST.tasks) }),
  },
  "(admin)/admin/checklists#reviseChecklistAction": {
    about: "checklist",
    fields: (checklistId) => ({
      ...{ checklistId, name: `Another ${checklistId}` },
      tasks: JSON.stringify(CHECKLIST.tasks),
    }),
  },
  "(admin)/admin/checklists#removeChecklistAction": {
    about: "checklist",
    fields: (checklistId) => ({ checklistId }),
  },
  "(desk)/tickets/[id]/task-actions.ts#applyChecklistAction": {
    about: "ticket",
    fields: (ticketId) => ({ ticketId, checklistId: MISSING }),
  },
  "(desk)/workload#setCapacityAction": {
    about: "member",
    fields: (names) => {
      const [teamId = "", userId = ""] = names.split(" ");
      return { teamId, userId, capacity: "5" };
    },
  },
  "(admin)/admin/custom-fields#createFieldAction": {
    about: null,
    fields: () => ({
      fieldKey: "matrixForm",
      label: "A matrix's",
      kind: "text",
      "types[]": "change",
    }),
  },
  "(admin)/admin/custom-fields#reviseFieldAction": {
    about: "customField",
    fields: (fieldId) => ({ fieldId, label: "Another" }),
  },
  "(admin)/admin/custom-fields#retireFieldAction": {
    about: "customField",
    fields: (fieldId) => ({ fieldId, retired: "true" }),
  },
  "(desk)/tickets/[id]/field-actions.ts#setFieldsAction": {
    about: "ticket",
    fields: (ticketId) => ({ ticketId }),
  },
  "(admin)/admin/automation#createAutomationAction": {
    about: null,
    fields: () => ({ name: "A matrix's", trigger: "created", addTags: "matrix" }),
  },
  "(admin)/admin/automation#reviseAutomationAction": {
    about: "automation",
    fields: (ruleId) => ({ ruleId, name: "Another", trigger: "created", addTags: "matrix" }),
  },
  "(admin)/admin/automation#removeAutomationAction": {
    about: "automation",
    fields: (ruleId) => ({ ruleId }),
  },
  "(desk)/tickets/[id]/merge#mergeAction": {
    about: "ticket",
    fields: (ticketId) => ({ ticketId, intoId: MISSING }),
  },
  "(desk)/tickets/[id]/merge#unmergeAction": {
    about: "ticket",
    fields: (ticketId) => ({ ticketId }),
  },
  "(desk)/tickets/[id]/split#splitAction": {
    about: "ticket",
    fields: (ticketId) => ({ ticketId, "replyIds[]": MISSING, subject: "A matrix splits" }),
  },
  "(desk)/tickets/[id]/tell#tellAction": {
    about: "problem",
    fields: (problemId) => ({ problemId, kind: "fix", audience: "internal" }),
  },
  "(desk)/tickets/[id]/problem-actions.ts#approveReviewAction": {
    about: "problem",
    fields: (problemId) => ({ problemId }),
  },
  "(desk)/tickets/[id]#unlinkAction": {
    about: "link",
    fields(ids) {
      const [ticketId = "", linkId = ""] = ids.split(" ");
      return { ticketId, linkId };
    },
  },
  "(desk)/tickets/[id]/record#recordAction": {
    about: "problem",
    fields: (ticketId) => ({ ticketId, zone: "UTC", category: "hardware" }),
  },
  "(desk)/tickets/[id]#assignAction": {
    about: "ticket",
    fields: (ticketId) => ({ ticketId, assigneeId: "" }),
  },
  "(desk)/tickets/[id]#moveAction": { about: "ticket", fields: start },
  "(desk)/tickets/[id]#replyAction": { about: "ticket", fields: answer },
  "(desk)/tickets/[id]#reviseAction": {
    about: "ticket",
    fields: (ticketId) => ({ ticketId, urgency: "high" }),
  },
  "(desk)/tickets#putFirstStepsAwayAction": { about: null, fields: () => ({}) },
  "(desk)/tickets/new#createTicketAction": { about: null, fields: () => WORDS },
  "(person)/account#beginSecondFactorAction": { about: null, fields: () => ({}) },
  "(person)/account#changePasswordAction": {
    about: null,
    fields: () => ({ current: "a guess", password: "a long enough one" }),
  },
  "(person)/account#issueTokenAction": {
    about: null,
    fields: () => ({ name: "A form's", "scopes[]": "read" }),
  },
  "(person)/account#reviseSelfAction": {
    about: null,
    fields: () => ({ name: "Another Name", timeZone: "" }),
  },
  "(person)/account#revokeTokenAction": { about: "token", fields: (tokenId) => ({ tokenId }) },
  "(person)/account/second-factor#beginAction": { about: null, fields: () => ({}) },
  "(person)/account/second-factor#confirmAction": {
    about: null,
    // No code at all, so that the answer is the same whether somebody has begun or not.
    fields: () => ({ code: "" }),
  },
  "(person)/account/second-factor#removeAction": {
    about: null,
    fields: () => ({ password: "a guess" }),
  },
  "(desk)/trash#holdAction": {
    about: "ticket",
    fields: (ticketId) => ({ ticketId, reason: "A matrix holds it." }),
  },
  "(desk)/trash#liftAction": { about: "ticket", fields: (ticketId) => ({ ticketId }) },
  "(desk)/trash#purgeAction": {
    about: "entry",
    fields: (entryId) => ({ entryId, confirm: "INC-0", reason: "A matrix asks." }),
  },
  "(desk)/trash#restoreAction": { about: "entry", fields: (entryId) => ({ entryId }) },
  "(desk)/trash#selectedAction": { about: null, fields: () => ({}) },
  "(desk)/trash#clearAction": {
    about: null,
    fields: () => ({ confirm: "PURGE 1", reason: "A matrix asks.", q: "nothing is called so" }),
  },
  "(desk)/trash#trashReplyAction": {
    about: "reply",
    fields: (replyId) => ({ replyId, audience: "public" }),
  },
  "(desk)/trash#trashTicketAction": { about: "ticket", fields: (ticketId) => ({ ticketId }) },
  "(person)/account#endSessionsAction": {
    about: "session",
    fields: (sessionId) => ({ sessionId }),
  },
  "(desk)/major-incidents/[id]/updates#postUpdateAction": {
    about: "majorIncident",
    fields: (majorIncidentId) => ({
      ...{ majorIncidentId, "audiences[]": "internal" },
      ...{ phase: "resolved", body: "A matrix tells." },
    }),
  },
  "(desk)/major-incidents/[id]/updates#withdrawUpdateAction": {
    about: "miUpdate",
    fields: (updateId) => ({ updateId }),
  },
  "(desk)/major-incidents/[id]/updates#snoozeUpdateAction": {
    about: "majorIncident",
    fields: (majorIncidentId) => ({
      ...{ majorIncidentId, audience: "internal", reason: "In earnest." },
      until: new Date(Date.now() + 600_000).toISOString(),
    }),
  },
  "(desk)/major-incidents/[id]/updates#approveUpdateAction": {
    about: "miUpdate",
    fields: (updateId) => ({ updateId }),
  },
  "(portal)/ongoing#joinAction": {
    about: "majorIncident",
    fields: (majorIncidentId) => ({ majorIncidentId }),
  },
  "(person)/inbox#doAllAction": { about: null, fields: () => ({}) },
  "(person)/inbox#reviseRowAction": {
    about: "row",
    fields: (id) => ({ id, change: "done" }),
  },
  "(person)/inbox#undoAction": { about: "row", fields: (id) => ({ id, change: "undone" }) },
  "(person)/inbox#undoAllAction": {
    about: null,
    fields: () => ({ all: "2026-01-01T00:00:00.000Z" }),
  },
  "(portal)/requests/[id]#answerAction": { about: "ticket", fields: answer },
  "(portal)/requests/[id]#moveAction": { about: "ticket", fields: cancel },
  "(portal)/requests/new#submitRequestAction": { about: null, fields: () => WORDS },
};

/** By page: what the name in its address is of. A page without a name needs no entry. */
export const PAGE_QUESTIONS: Record<string, Subject> = {
  "/admin/catalogue/[id]": "item",
  "/approvals/[id]": "approval",
  "/catalogue/[id]": "item",
  "/requests/[id]/again": "rejected",
  "/changes/templates/[id]": "changeTemplate",
  "/admin/automation/[id]": "automation",
  "/admin/checklists/[id]": "checklist",
  "/admin/custom-fields/[id]": "customField",
  "/admin/inbound/[id]": "quarantined",
  "/admin/mail/[id]": "mail",
  "/admin/mail/templates/[name]": "template",
  "/admin/organisations/[id]": "organisation",
  "/admin/people/[id]": "colleague",
  "/admin/services/[id]": "service",
  "/admin/service-levels/[id]": "slaPolicy",
  "/admin/service-levels/teams/[id]": "ola",
  "/admin/service-levels/calendars/[id]": "calendar",
  "/admin/teams/[id]": "team",
  "/major-incidents/[id]": "majorIncident",
  "/major-incidents/[id]/tickets": "majorIncident",
  "/major-incidents/[id]/review": "miReview",
  "/major-incidents/[id]/drill": "miDrill",
  "/major-incidents/[id]/replay": "majorIncident",
  "/major-incidents/[id]/updates": "majorIncident",
  "/major-incidents/[id]/stand-down": "majorIncident",
  "/requests/[id]": "ticket",
  "/services/[id]": "service",
  "/tickets/[id]": "ticket",
  "/tickets/[id]/mail/[mailId]": "original",
  "/tickets/[id]/merge": "ticket",
  "/tickets/[id]/record": "problem",
  "/tickets/[id]/split": "ticket",
  "/tickets/[id]/tell": "problem",
};

/** Forms that do for everybody what they do. */
export const OPEN_FORMS = new Set(["(auth)/reset-password#askForResetAction"]);

/** Pages that everybody may open. */
export const OPEN_PAGES = new Set([
  "/_global-error",
  "/_not-found",
  "/api/docs",
  "/approve",
  "/invitation",
  "/rate",
  "/reset-password",
  "/reset-password/new",
  "/setup",
  "/sign-in",
  "/sign-in/code",
  "/sign-in/refused",
  "/unsubscribe",
]);

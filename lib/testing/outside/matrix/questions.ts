import { multipart } from "@/lib/testing/files/samples";
import type { Subject } from "./targets";

/** How to ask for an operation in earnest, so that its answer tells who may and nothing else. */
export type Question = {
  about: Subject | null;
  body?: unknown;
  /** A body that is no JSON. */
  bytes?: Buffer;
  headers?: Record<string, string>;
  /** With a token of its own, which does not outlive the question. */
  spends?: true;
};

const FILE = multipart("a.txt", "A matrix asks.");
const WORDS = { subject: "A matrix asks", description: "In earnest." };

/**
 * By operation. One without a body and without a name in its path asks about nothing, and needs no
 * entry; every other one that is missing here fails the proof.
 */
export const QUESTIONS: Record<string, Question> = {
  createToken: {
    about: null,
    body: { email: "nobody@example.com", password: "wrong", deviceName: "A proof" },
  },
  revokeOwnToken: { about: null, spends: true },
  revokeToken: { about: "token" },
  createTicket: { about: null, body: WORDS },
  getTicket: { about: "ticket" },
  reviseTicket: { about: "ticket", body: { subject: "Other" }, headers: { "If-Match": '"1"' } },
  listTransitions: { about: "ticket" },
  moveTicket: { about: "ticket", body: { event: "cancel", reason: "withdrawn" } },
  listTimeline: { about: "ticket" },
  listReplies: { about: "ticket" },
  postReply: { about: "ticket", body: { body: "A matrix answers." } },
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
  getService: { about: "service" },
  markRead: { about: "notice" },
  markUnread: { about: "notice" },
  getMail: { about: "mail" },
};

export type FormQuestion = {
  about: Subject | null;
  /** What the form says about the thing that is asked about. */
  fields: (id: string) => Record<string, string>;
};

const answer = (ticketId: string) => ({ ticketId, body: "A matrix answers." });
const cancel = (ticketId: string) => ({ ticketId, event: "cancel", reason: "withdrawn" });
const start = (ticketId: string) => ({ ticketId, event: "start" });

/** By server action, under the folder of its page. */
export const FORM_QUESTIONS: Record<string, FormQuestion> = {
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
  "(desk)/tickets/new#createTicketAction": { about: null, fields: () => WORDS },
  "(person)/account#endSessionsAction": {
    about: "session",
    fields: (sessionId) => ({ sessionId }),
  },
  "(person)/inbox#markAllReadAction": { about: null, fields: () => ({}) },
  "(person)/inbox#markReadAction": { about: "notice", fields: (id) => ({ id }) },
  "(person)/inbox#markUnreadAction": { about: "notice", fields: (id) => ({ id }) },
  "(portal)/requests/[id]#answerAction": { about: "ticket", fields: answer },
  "(portal)/requests/[id]#moveAction": { about: "ticket", fields: cancel },
  "(portal)/requests/new#submitRequestAction": { about: null, fields: () => WORDS },
};

/** By page: what the name in its address is of. A page without a name needs no entry. */
export const PAGE_QUESTIONS: Record<string, Subject> = {
  "/admin/mail/[id]": "mail",
  "/requests/[id]": "ticket",
  "/tickets/[id]": "ticket",
};

/** Pages that everybody may open. */
export const OPEN_PAGES = new Set([
  "/_global-error",
  "/_not-found",
  "/api/docs",
  "/setup",
  "/sign-in",
]);

import { queueMails } from "@/lib/mail/queue";
import { sendMail } from "@/lib/mail/send-mail";
import { digestDue } from "@/lib/notifications/events";
import type { Effect } from "./effect";
import { subject } from "./recipients";

/** The day's unread notices in one mail, for whoever chose that. */
export const mailDigest: Effect = {
  name: "mail-digest",
  on: [digestDue],
  recipients: () => subject,
  prepare: (tx, _kind, effectIds) => queueMails(tx, effectIds, "digest"),
  send: sendMail,
};

import { queueMails } from "@/lib/mail/queue";
import { sendMail } from "@/lib/mail/send-mail";
import { ticketReminded } from "@/lib/tickets/events";
import type { Effect } from "./effect";
import { requester } from "./recipients";

/** The requester hears that their answer is waited for. */
export const mailReminder: Effect = {
  name: "mail-reminder",
  on: [ticketReminded],
  recipients: () => requester,
  channel: "mail",
  prepare: (tx, _kind, effectIds) => queueMails(tx, effectIds, "reminder"),
  send: sendMail,
};

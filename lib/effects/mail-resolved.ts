import { queueMails } from "@/lib/mail/queue";
import { sendMail } from "@/lib/mail/send-mail";
import { ticketMoved } from "@/lib/tickets/events";
import type { Effect } from "./effect";
import { requester } from "./recipients";

/** The requester is asked whether it works now. */
export const mailResolved: Effect = {
  name: "mail-resolved",
  on: [ticketMoved],
  recipients: ({ facts }) => (facts.event === "resolve" ? requester : null),
  channel: "mail",
  prepare: (tx, _kind, effectIds) => queueMails(tx, effectIds, "resolved"),
  send: sendMail,
};

import { queueMails } from "@/lib/mail/queue";
import { sendMail } from "@/lib/mail/send-mail";
import { ticketMoved } from "@/lib/tickets/events";
import type { Effect, Happened } from "./effect";
import { requester } from "./recipients";

/** The requester is asked whether it works now, or whether they have what they asked for. */
export const mailResolved: Effect = {
  name: "mail-resolved",
  on: [ticketMoved],
  recipients: (event) => (isSolved(event) ? requester : null),
  channel: "mail",
  prepare: (tx, _kind, effectIds) => queueMails(tx, effectIds, "resolved"),
  send: sendMail,
};

/** Whether the requester is asked whether that was it. */
export const isSolved = ({ kind, facts }: Happened): boolean =>
  kind === ticketMoved.name && (facts.event === "resolve" || facts.event === "fulfil");

import { ticketReplied } from "@/lib/conversations/events";
import { queueMails } from "@/lib/mail/queue";
import { sendMail } from "@/lib/mail/send-mail";
import type { Effect } from "./effect";
import { customerWatchers, requester, union } from "./recipients";

/** A public reply goes to everybody on the customer's side but whoever wrote it. */
export const mailReply: Effect = {
  name: "mail-reply",
  on: [ticketReplied],
  recipients: () => union(requester, customerWatchers),
  channel: "mail",
  prepare: (tx, _kind, effectIds) => queueMails(tx, effectIds, "reply"),
  send: sendMail,
};

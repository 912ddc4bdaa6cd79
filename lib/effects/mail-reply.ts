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
  prepare: (tx, event, effectIds) =>
    queueMails(tx, effectIds, {
      template: "reply",
      replyId: ticketReplied.facts.parse(event.facts).replyId,
    }),
  send: sendMail,
};

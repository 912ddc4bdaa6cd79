import { approvalDecided } from "@/lib/approvals/events";
import { queueMails } from "@/lib/mail/queue";
import { sendMail } from "@/lib/mail/send-mail";
import type { Effect } from "./effect";
import { requester } from "./recipients";

/** The requester is told why it was not approved, and can send it again. */
export const mailRejected: Effect = {
  name: "mail-rejected",
  on: [approvalDecided],
  recipients: ({ facts }) => (facts.outcome === "rejected" ? requester : null),
  prepare: (tx, _event, effectIds) => queueMails(tx, effectIds, { template: "rejected" }),
  send: sendMail,
};

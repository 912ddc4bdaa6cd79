import { approvalDecided } from "@/lib/approvals/events";
import { Prisma } from "@/lib/db/prisma";
import { queueMails } from "@/lib/mail/queue";
import { sendMail } from "@/lib/mail/send-mail";
import type { Effect } from "./effect";

/** A problem whose risk was not accepted is for the desk's own inboxes. */
const requesterOfRequest = Prisma.sql`select t.requester_id, 'requester' where t.type <> 'problem'`;

/** The requester is told why it was not approved, and can send it again. */
export const mailRejected: Effect = {
  name: "mail-rejected",
  on: [approvalDecided],
  recipients: ({ facts }) => (facts.outcome === "rejected" ? requesterOfRequest : null),
  prepare: (tx, _event, effectIds) => queueMails(tx, effectIds, { template: "rejected" }),
  send: sendMail,
};

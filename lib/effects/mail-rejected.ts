import { approvalDecided } from "@/lib/approvals/events";
import { Prisma } from "@/lib/db/prisma";
import { queueMails } from "@/lib/mail/queue";
import { sendMail } from "@/lib/mail/send-mail";
import type { Effect } from "./effect";
import { requester } from "./recipients";

const asker = Prisma.sql`select r.* from (${requester}) as r where t.type = 'request'`;

/** The requester of a request is told why it was not approved, and can send it again. */
export const mailRejected: Effect = {
  name: "mail-rejected",
  on: [approvalDecided],
  recipients: ({ facts }) => (facts.outcome === "rejected" ? asker : null),
  prepare: (tx, _kind, effectIds) => queueMails(tx, effectIds, "rejected"),
  send: sendMail,
};

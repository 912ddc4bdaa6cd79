import { approvalRequested } from "@/lib/approvals/events";
import { Prisma } from "@/lib/db/prisma";
import { queueMails } from "@/lib/mail/queue";
import { sendMail } from "@/lib/mail/send-mail";
import type { Effect } from "./effect";

/** Those whom a step asks, and whoever stands in for one who is away; never those whose own it is. */
const asked = Prisma.sql`
  select w.user_id, w.reason from (
    select s.user_id, 'assigned' as reason from approval_ask s
    where s.approval_id = (e.facts->>'approvalId')::uuid and s.step = (e.facts->>'step')::int
    union all
    select n.substitute_id, 'substitute' from approval_ask s
    join notification_settings n on n.user_id = s.user_id and n.substitute_id is not null
      and n.absent_from <= now() and now() < n.absent_until
    where s.approval_id = (e.facts->>'approvalId')::uuid and s.step = (e.facts->>'step')::int
  ) as w where w.user_id <> coalesce((select r.asked_by_id from risk_acceptance r
      where r.approval_id = (e.facts->>'approvalId')::uuid), t.requester_id)
    and (t.type <> 'change' or w.user_id <> t.created_by_id)`;

/** Whoever has to approve finds it in their inbox, whatever they chose: nothing goes on without them. */
export const notifyApprovers: Effect = {
  name: "notify-approvers",
  on: [approvalRequested],
  recipients: () => asked,
  tellsActor: true,
  write: async (tx, effectIds) => {
    await tx.$executeRaw`
      insert into notification (id, user_id, event_id, ticket_id, reason)
      select muster_uuid7(), f.recipient_id, f.event_id, t.id, f.reason
      from effect f join event e on e.id = f.event_id join ticket t on t.id = e.subject_id
      where f.id = any(${effectIds}::uuid[])
      on conflict do nothing`;
  },
};

/** The same by mail, with a link by which they decide. */
export const mailApprovers: Effect = {
  name: "mail-approvers",
  on: [approvalRequested],
  recipients: () => asked,
  tellsActor: true,
  prepare: (tx, _kind, effectIds) => queueMails(tx, effectIds, "approval"),
  send: sendMail,
};

import { approvalHandedOn, approvalRequested } from "@/lib/approvals/events";
import { Prisma } from "@/lib/db/prisma";
import { queueMails } from "@/lib/mail/queue";
import { sendMail } from "@/lib/mail/send-mail";
import type { Effect } from "./effect";

const KINDS = [approvalRequested.name, approvalHandedOn.name];

/**
 * Of what is handed on only whoever is asked by that, since the others know; and they hear of it by that
 * alone, also where it comes before what follows from the question.
 */
const VOICES = Prisma.sql`
  s.approval_id = (e.facts->>'approvalId')::uuid and s.step = (e.facts->>'step')::int
  and case when e.kind = ${approvalHandedOn.name} then s.user_id = (e.facts->>'toId')::uuid
    else not exists (select from approval_hand_on h where h.approval_id = s.approval_id
      and h.step = s.step and h.to_id = s.user_id and h.created_at >= e.created_at) end`;

/** Those whom a step asks, and whoever stands in for one who is away; never those whose own it is. */
const asked = Prisma.sql`
  select w.user_id, w.reason from (
    select s.user_id, 'assigned' as reason from approval_ask s where ${VOICES}
    union all
    select n.substitute_id, 'substitute' from approval_ask s
    join notification_settings n on n.user_id = s.user_id and n.substitute_id is not null
      and n.absent_from <= now() and now() < n.absent_until
    where ${VOICES}
  ) as w where w.user_id <> coalesce((select r.asked_by_id from risk_acceptance r
      where r.approval_id = (e.facts->>'approvalId')::uuid), t.requester_id)
    and (t.type <> 'change' or w.user_id <> t.created_by_id)`;

/** Whoever has a voice in a step now, spoke for one, or stands in for one who is away. */
const ANSWERABLE = Prisma.sql`
  select unnest(array[s.user_id, s.voted_by_id, n.substitute_id]) from approval_ask s
  left join notification_settings n on n.user_id = s.user_id
    and n.absent_from <= now() and now() < n.absent_until
  where s.approval_id = (e.facts->>'approvalId')::uuid and s.step = (e.facts->>'step')::int`;

/**
 * Whoever has to approve finds it in their inbox, whatever they chose: nothing goes on without them.
 * What was handed on leaves the inbox of whoever is asked no more.
 */
export const notifyApprovers: Effect = {
  name: "notify-approvers",
  on: [approvalRequested, approvalHandedOn],
  recipients: () => asked,
  tellsActor: true,
  write: async (tx, effectIds) => {
    await tx.$executeRaw`
      insert into notification (id, user_id, event_id, ticket_id, reason)
      select muster_uuid7(), f.recipient_id, f.event_id, t.id, f.reason
      from effect f join event e on e.id = f.event_id join ticket t on t.id = e.subject_id
      where f.id = any(${effectIds}::uuid[]) and f.recipient_id in (${ANSWERABLE})
      on conflict do nothing`;
    await tx.$executeRaw`
      delete from notification gone using effect f join event e on e.id = f.event_id, event told
      where f.id = any(${effectIds}::uuid[]) and e.kind = ${approvalHandedOn.name}
        and told.subject_id = e.subject_id and told.kind = any(${KINDS}::text[])
        and told.facts->>'approvalId' = e.facts->>'approvalId'
        and told.facts->>'step' = e.facts->>'step'
        and gone.event_id = told.id
        and gone.user_id not in (
          select answerable.id from (${ANSWERABLE}) as answerable (id) where answerable.id is not null)`;
  },
};

/** The same by mail, with a link by which they decide. */
export const mailApprovers: Effect = {
  name: "mail-approvers",
  on: [approvalRequested, approvalHandedOn],
  recipients: () => asked,
  tellsActor: true,
  prepare: (tx, _kind, effectIds) => queueMails(tx, effectIds, "approval"),
  send: sendMail,
};

import { prisma } from "@/lib/db/client";
import { messageIdOf } from "@/lib/mail/address";
import { sendMail } from "@/lib/mail/send-mail";
import { maintenanceTold } from "@/lib/maintenance/events";
import type { Effect } from "./effect";

/** Less than a lease: what is left then goes on with the next one. */
const TURN_MS = 40_000;
const CHUNK = 1_000;
const JOB = 10;

/** What is said of a maintenance goes to everybody who subscribed to the status page, each once. */
export const tellMaintenance: Effect = {
  name: "tell-maintenance",
  on: [maintenanceTold],
  isForNobody: true,
  recipients: () => null,
  staysInside: true,
  async send({ effectId, stop }) {
    const { event } = await prisma.effect.findUniqueOrThrow({
      where: { id: effectId },
      select: { event: { select: { id: true, facts: true } } },
    });
    const { noticeId } = maintenanceTold.facts.parse(event.facts);
    await address(noticeId);
    const until = Date.now() + TURN_MS;
    let count = 0;
    for (;;) {
      if (stop.aborted || Date.now() > until) return { state: "handed-back" };
      const queued = await queueNext(noticeId, event.id);
      if (queued === 0) return { state: "done", detail: `queued ${count}` };
      count += queued;
    }
  },
};

/** By mail; `tell-maintenance` plans it, since a subscriber of the status page is no user. */
export const mailMaintenance: Effect = {
  name: "mail-maintenance",
  on: [],
  recipients: () => null,
  send: sendMail,
};

/** Takes down who gets it, once: whoever subscribes later reads it on the page. */
async function address(noticeId: string): Promise<void> {
  await prisma.$executeRaw`
    with taken as (
      update maintenance_notice set addressed_at = now()
      where id = ${noticeId}::uuid and addressed_at is null returning id
    )
    insert into maintenance_delivery (notice_id, subscription_id)
    select taken.id, s.id from taken cross join status_subscription s
    where s.confirmed_at is not null and s.unsubscribed_at is null
    on conflict do nothing`;
}

/** Queues the next of those who still wait, whole or not at all. Returns how many. */
async function queueNext(noticeId: string, eventId: string): Promise<number> {
  const waiting = await prisma.$queryRaw<{ id: string; effectId: string }[]>`
    select subscription_id as id, muster_uuid7() as "effectId" from maintenance_delivery
    where notice_id = ${noticeId}::uuid and effect_id is null
    order by subscription_id limit ${CHUNK}`;
  if (waiting.length === 0) return 0;
  const ids = waiting.map(({ id }) => id);
  const effectIds = waiting.map(({ effectId }) => effectId);
  const messageIds = effectIds.map(messageIdOf);
  await prisma.$executeRaw`
    with given as (
      select * from unnest(${ids}::uuid[], ${effectIds}::uuid[], ${messageIds}::text[])
        as g (subscription_id, effect_id, message_id)
    ), claimed as (
      update maintenance_delivery d set effect_id = g.effect_id from given g
      where d.notice_id = ${noticeId}::uuid and d.subscription_id = g.subscription_id
        and d.effect_id is null
      returning d.effect_id, d.subscription_id, g.message_id
    ), made as (
      insert into effect (id, key, event_id, name, reason, state, attempts)
      select effect_id, ${noticeId}::text || ':mail-maintenance:' || subscription_id,
        ${eventId}::uuid, 'mail-maintenance', 'watcher', 'pending', 0
      from claimed
    ), mailed as (
      insert into mail (id, effect_id, message_id, template, to_address, maintenance_notice_id,
        subscription_id)
      select muster_uuid7(), c.effect_id, c.message_id, 'maintenance', s.email, ${noticeId}::uuid,
        s.id
      from claimed c join status_subscription s on s.id = c.subscription_id
      returning id
    ), noted as (
      insert into mail_event (id, mail_id, kind) select muster_uuid7(), id, 'queued' from mailed
    )
    select graphile_worker.add_job('deliver',
      json_build_object('name', 'mail-maintenance', 'effectIds', json_agg(effect_id)),
      max_attempts := 1, priority := 5)
    from (
      select effect_id, (row_number() over (order by effect_id) - 1) / ${JOB}::int as part
      from claimed
    ) parts group by part`;
  return waiting.length;
}

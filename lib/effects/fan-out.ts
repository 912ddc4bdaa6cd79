import { prisma } from "@/lib/db/client";
import { Prisma } from "@/lib/db/prisma";
import { messageIdOf } from "@/lib/mail/address";
import { recipientsOf } from "@/lib/major-incidents/recipients";
import type { Audience } from "@/lib/major-incidents/words";
import { insertNotices } from "./notify-update";

const CHUNK = 1_000;
const JOB = { mail: 10, inbox: 200 } as const;
const EFFECT = { mail: "mail-update", inbox: "notify-update" } as const;

/**
 * Takes down who gets it, once: one statement, so that whoever does it again finds it done. Returns
 * whether it is a drill, of which nothing leaves.
 */
export async function addressUpdate(updateId: string): Promise<boolean> {
  const update = await prisma.miUpdate.findUniqueOrThrow({
    where: { id: updateId },
    select: {
      majorIncidentId: true,
      audiences: true,
      addressedAt: true,
      majorIncident: { select: { drill: true } },
    },
  });
  if (update.addressedAt === null) {
    const who = recipientsOf(update.majorIncidentId, update.audiences as Audience[]);
    await prisma.$executeRaw`
      with taken as (
        update mi_update set addressed_at = now()
        where id = ${updateId}::uuid and addressed_at is null
        returning id
      )
      insert into mi_update_delivery
        (update_id, channel, recipient, audience, user_id, subscription_id)
      select taken.id, way.channel, who.recipient, who.audience, who.user_id, who.subscription_id
      from taken cross join (${who}) who
      cross join lateral unnest(case who.audience when 'internal' then array['inbox']
        when 'public' then array['mail'] else array['inbox', 'mail'] end) as way (channel)
      on conflict do nothing`;
  }
  return update.majorIncident.drill;
}

type Waiting = {
  channel: "mail" | "inbox";
  recipient: string;
  effectId: string;
};

/** From so many on, mails leave only once nearly all are queued, rather than slow that down. */
const MANY = 5_000;
const MANY_WAIT_S = 20;

/**
 * Queues the next of those who still wait, behind the given count, with their jobs. Returns how many.
 */
export async function queueNext(updateId: string, eventId: string, behind = 0): Promise<number> {
  const waiting = await prisma.$queryRaw<Waiting[]>`
    select channel, recipient, muster_uuid7() as "effectId" from mi_update_delivery
    where update_id = ${updateId}::uuid and effect_id is null
    order by channel, recipient limit ${CHUNK}`;
  const inbox = waiting.filter(({ channel }) => channel === "inbox");
  // A line in an inbox stays here, so it is written along; one that cannot be gets a job of its own.
  if (inbox.length > 0) {
    await queue(updateId, eventId, "inbox", inbox, DONE).catch(() =>
      queue(updateId, eventId, "inbox", inbox, PENDING),
    );
  }
  const mail = waiting.filter(({ channel }) => channel === "mail");
  const mailed = { ...PENDING, afterS: behind < MANY ? 0 : MANY_WAIT_S };
  if (mail.length > 0) await queue(updateId, eventId, "mail", mail, mailed);
  return waiting.length;
}

const PENDING = { state: "pending", attempts: 0, hasJobs: true, afterS: 0 };
const DONE = { ...PENDING, state: "done", attempts: 1, hasJobs: false };

async function queue(
  updateId: string,
  eventId: string,
  channel: "mail" | "inbox",
  chunk: readonly Waiting[],
  { state, attempts, hasJobs, afterS }: typeof PENDING,
) {
  const name = EFFECT[channel];
  const recipients = chunk.map(({ recipient }) => recipient);
  const effectIds = chunk.map(({ effectId }) => effectId);
  const messageIds = effectIds.map(messageIdOf);
  const task = channel === "mail" ? "deliver" : "perform";
  await prisma.$executeRaw`
    with given as (
      select * from unnest(${recipients}::text[], ${effectIds}::uuid[], ${messageIds}::text[])
        as g (recipient, effect_id, message_id)
    ), claimed as (
      update mi_update_delivery d set effect_id = g.effect_id from given g
      where d.update_id = ${updateId}::uuid and d.channel = ${channel}
        and d.recipient = g.recipient and d.effect_id is null
      returning d.effect_id, d.recipient, d.audience, d.user_id, d.subscription_id, g.message_id
    ), made as (
      insert into effect
        (id, key, event_id, name, recipient_id, reason, state, attempts, finished_at, next_at)
      select effect_id,
        ${updateId}::text || ':' || ${name}::text || ':' || coalesce(user_id, subscription_id),
        ${eventId}::uuid, ${name}, user_id,
        ${REASON}, ${state}, ${attempts}::int, case when ${state} = 'done' then now() end,
        now() + ${afterS}::int * interval '1 second'
      from claimed
    )${channel === "mail" ? withMails(updateId) : Prisma.empty}
    ${hasJobs ? Prisma.empty : withNotices(updateId, eventId)}
    select graphile_worker.add_job(${task},
      json_build_object('name', ${name}::text, 'effectIds', json_agg(effect_id)),
      max_attempts := 1, priority := 5, run_at := now() + ${afterS}::int * interval '1 second')
    from (
      select effect_id, (row_number() over (order by effect_id) - 1) / ${JOB[channel]}::int as part
      from claimed where ${hasJobs}
    ) parts group by part`;
}

const REASON = Prisma.sql`case when audience = 'customers' then 'requester' else 'watcher' end`;

const withNotices = (updateId: string, eventId: string) => Prisma.sql`, noticed as (
      ${insertNotices(Prisma.sql`
        select user_id, ${eventId}::uuid as event_id, m.major_incident_id as mi_id,
          ${REASON} as reason
        from claimed join mi_update m on m.id = ${updateId}::uuid`)}
    )`;

/** A customer's mail goes with their own ticket, and stays suppressed if that is purged. */
const withMails = (updateId: string) => Prisma.sql`, mailed as (
      insert into mail (id, effect_id, message_id, template, recipient_id, to_address, ticket_id,
        mi_update_id, subscription_id)
      select muster_uuid7(), c.effect_id, c.message_id, 'major_incident_update', c.user_id,
        coalesce(u.email, c.recipient),
        (select t.id from mi_ticket l join ticket t on t.id = l.ticket_id
          join mi_update m on m.id = ${updateId}::uuid
          where l.major_incident_id = m.major_incident_id and l.unlinked_at is null
            and t.requester_id = c.user_id and c.audience = 'customers'
            and t.trash_entry_id is null
          order by l.linked_at limit 1),
        ${updateId}::uuid, c.subscription_id
      from claimed c left join "user" u on u.id = c.user_id
      returning id
    ), noted as (
      insert into mail_event (id, mail_id, kind) select muster_uuid7(), id, 'queued' from mailed
    )`;

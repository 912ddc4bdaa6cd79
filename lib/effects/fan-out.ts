import { prisma } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import { messageIdOf } from "@/lib/mail/address";
import { recipientsOf } from "@/lib/major-incidents/recipients";
import type { Audience } from "@/lib/major-incidents/words";

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

/** Queues the next of those who still wait, with their jobs, in one statement. Returns how many. */
export async function queueNext(updateId: string, eventId: string): Promise<number> {
  const waiting = await prisma.$queryRaw<Waiting[]>`
    select channel, recipient, muster_uuid7() as "effectId" from mi_update_delivery
    where update_id = ${updateId}::uuid and effect_id is null
    order by channel, recipient limit ${CHUNK}`;
  for (const channel of ["inbox", "mail"] as const) {
    const chunk = waiting.filter((one) => one.channel === channel);
    if (chunk.length > 0) await queue(updateId, eventId, channel, chunk);
  }
  return waiting.length;
}

async function queue(
  updateId: string,
  eventId: string,
  channel: "mail" | "inbox",
  chunk: readonly Waiting[],
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
      insert into effect (id, key, event_id, name, recipient_id, reason)
      select effect_id,
        ${updateId}::text || ':' || ${name}::text || ':' || coalesce(user_id, subscription_id),
        ${eventId}::uuid, ${name}, user_id,
        case when audience = 'customers' then 'requester' else 'watcher' end
      from claimed
    )${channel === "mail" ? withMails(updateId) : Prisma.empty}
    select graphile_worker.add_job(${task},
      json_build_object('name', ${name}::text, 'effectIds', json_agg(effect_id)),
      max_attempts := 1, priority := 5)
    from (
      select effect_id, (row_number() over (order by effect_id) - 1) / ${JOB[channel]}::int as part
      from claimed
    ) parts group by part`;
}

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

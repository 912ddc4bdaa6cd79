import type { Tx } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import { substitutes, wants } from "@/lib/notifications/preferences";
import { REASONS } from "@/lib/notifications/topics";
import type { Happened } from "./effect";
import type { Subscription } from "./registry";

/**
 * Adds one row for each recipient whom this event concerns, and returns those that are new. Planning
 * the same event again adds none: the key is `event:effect:recipient`.
 */
export async function plan(tx: Tx, event: Happened, { effect, kind }: Subscription) {
  if (effect.isForNobody) return planForNobody(tx, event, effect.name);
  const who = effect.recipients(event);
  if (who === null) return [];
  const { channel } = effect;
  const isOnTicket = kind.subject === "ticket";
  const rows = await tx.$queryRaw<{ id: string }[]>`
    with told as (
      select e.id as event_id, e.kind, e.subject_id, u.id as user_id, u.role,
        ${isOnTicket ? Prisma.sql`t.team_id` : Prisma.sql`null::uuid`} as team_id,
        (array_agg(who.reason order by array_position(${[...REASONS]}::text[], who.reason)))[1]
          as reason
      from event e
      ${SUBJECTS[kind.subject] ?? Prisma.empty}
      cross join lateral (${channel ? withSubstitutes(who) : who}) as who (user_id, reason)
      join "user" u on u.id = who.user_id
        ${effect.reachesInactive ? Prisma.empty : Prisma.sql`and u.deactivated_at is null`}
      where e.id = ${event.id}::uuid
        ${effect.tellsActor ? Prisma.empty : Prisma.sql`and u.id is distinct from e.actor_id`}
        ${kind.audience === "internal" ? Prisma.sql`and u.role <> 'customer'` : Prisma.empty}
        and not exists (${toldAlready(effect.name)})
      group by e.id, u.id ${isOnTicket ? Prisma.sql`, t.id` : Prisma.empty}
    )
    insert into effect (id, key, event_id, name, recipient_id, reason)
    select muster_uuid7(), event_id || ':' || ${effect.name} || ':' || user_id, event_id,
           ${effect.name}, user_id, reason
    from told
    ${channel ? Prisma.sql`where ${wants(channel)}` : Prisma.empty}
    on conflict (key) do nothing
    returning id`;
  return rows.map(({ id }) => id);
}

/** What the recipients of an event are found beside, by what it happened to. */
const SUBJECTS: Readonly<Record<string, Prisma.Sql>> = {
  ticket: Prisma.sql`join ticket t on t.id = e.subject_id`,
  major_incident: Prisma.sql`join major_incident m on m.id = e.subject_id`,
};

/** Whoever is away is told all the same, and whoever stands in for them as well. */
const withSubstitutes = (who: Prisma.Sql) => Prisma.sql`
  with concerned (user_id, reason) as materialized (${who})
  select user_id, reason from concerned union all ${substitutes}`;

async function planForNobody(tx: Tx, event: Happened, name: string): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    insert into effect (id, key, event_id, name)
    values (muster_uuid7(), ${`${event.id}:${name}:`}, ${event.id}::uuid, ${name})
    on conflict (key) do nothing
    returning id`;
  return rows.map(({ id }) => id);
}

/** One command may record several events about one ticket; a person hears of the first alone. */
const toldAlready = (name: string) => Prisma.sql`
  select 1 from event b join effect f on f.event_id = b.id
  where b.subject_id = e.subject_id and b.seq < e.seq
    and b.command_id = e.command_id
    and f.name = ${name} and f.recipient_id = u.id`;

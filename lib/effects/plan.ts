import type { Tx } from "@/lib/db/client";
import { Prisma } from "@/lib/db/prisma";
import { substitutes, wants } from "@/lib/notifications/preferences";
import { REASONS } from "@/lib/notifications/topics";
import type { Happened } from "./effect";
import type { Subscription } from "./registry";

/** So many people at once: a transaction stays short, however many an event concerns. */
const PAGE = 1_000;

/** The new rows, and the last person of a page that was full, behind whom there may be more. */
export type Planned = { effectIds: string[]; last: string | null };

/**
 * Adds one row for each recipient whom this event concerns, of a page of them behind the person
 * `after`. Planning the same event again adds none: the key is `event:effect:recipient`.
 */
export async function plan(
  tx: Tx,
  event: Happened,
  { effect, kind }: Subscription,
  after: string | null = null,
): Promise<Planned> {
  if (effect.isForNobody) {
    const concerns = (await effect.concerns?.(tx, event)) ?? true;
    if (!concerns) return { effectIds: [], last: null };
    return { effectIds: await planForNobody(tx, event, effect.name), last: null };
  }
  const who = effect.recipients(event);
  if (who === null) return { effectIds: [], last: null };
  const { channel } = effect;
  const isOnTicket = kind.subject === "ticket";
  const [page] = await tx.$queryRaw<{ effectIds: string[]; size: number; last: string | null }[]>`
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
        ${after === null ? Prisma.empty : Prisma.sql`and u.id > ${after}::uuid`}
        ${effect.tellsActor ? Prisma.empty : Prisma.sql`and u.id is distinct from e.actor_id`}
        ${kind.audience === "internal" ? Prisma.sql`and u.role <> 'customer'` : Prisma.empty}
        and not exists (${toldAlready(effect.name)})
      group by e.id, u.id ${isOnTicket ? Prisma.sql`, t.id` : Prisma.empty}
      order by u.id limit ${PAGE}
    ), planned as (
      insert into effect (id, key, event_id, name, recipient_id, reason)
      select muster_uuid7(), event_id || ':' || ${effect.name} || ':' || user_id, event_id,
             ${effect.name}, user_id, reason
      from told
      ${channel ? Prisma.sql`where ${wants(channel, kind.name)}` : Prisma.empty}
      on conflict (key) do nothing
      returning id
    )
    select array(select id from planned) as "effectIds", (select count(*)::int from told) as size,
      (select user_id from told order by user_id desc limit 1) as last`;
  if (!page) throw new Error("A plan answers with one row.");
  return { effectIds: page.effectIds, last: page.size === PAGE ? page.last : null };
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

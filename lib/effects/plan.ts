import type { Tx } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
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
  const rows = await tx.$queryRaw<{ id: string }[]>`
    insert into effect (id, key, event_id, name, recipient_id, reason)
    select muster_uuid7(), e.id || ':' || ${effect.name} || ':' || u.id, e.id, ${effect.name}, u.id,
           (array_agg(who.reason order by array_position(${STRONGEST_FIRST}::text[], who.reason)))[1]
    from event e
    ${SUBJECTS[kind.subject] ?? Prisma.empty}
    cross join lateral (${who}) as who (user_id, reason)
    join "user" u on u.id = who.user_id
      ${effect.reachesInactive ? Prisma.empty : Prisma.sql`and u.deactivated_at is null`}
    where e.id = ${event.id}::uuid
      ${effect.tellsActor ? Prisma.empty : Prisma.sql`and u.id is distinct from e.actor_id`}
      ${kind.audience === "internal" ? Prisma.sql`and u.role <> 'customer'` : Prisma.empty}
      and not exists (${toldAlready(effect.name)})
    group by e.id, u.id
    on conflict (key) do nothing
    returning id`;
  return rows.map(({ id }) => id);
}

/** What the recipients of an event are found beside, by what it happened to. */
const SUBJECTS: Readonly<Record<string, Prisma.Sql>> = {
  ticket: Prisma.sql`join ticket t on t.id = e.subject_id`,
  major_incident: Prisma.sql`join major_incident m on m.id = e.subject_id`,
};

const STRONGEST_FIRST = [
  ...["command", "role", "manager"],
  ...["mention", "assigned", "author", "requester", "team", "watcher", "new"],
];

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

import { Prisma } from "@/lib/db/prisma";
import type { EventKind } from "@/lib/kernel/event";
import { substitutes, wants } from "@/lib/notifications/preferences";
import { REASONS } from "@/lib/notifications/topics";
import type { Effect, Happened } from "./effect";

/** Events that are alike: what happened, and whom it concerns as rows of `(user_id, reason)`. */
export type Alike = { events: readonly Happened[]; kind: EventKind; who: Prisma.Sql };

type Asked = {
  /** Which events `b` of the same command, about the same subject, speak for the event `e` as well. */
  siblings: Prisma.Sql;
  /** Only so many of those behind this person; absent: all of them. */
  page?: { after: string | null; size: number };
};

/**
 * Whom these events tell by an effect like this one, to stand behind `with`: `told` has a row of
 * `(event_id, user_id, reason, …)` for each of them, under the strongest of their reasons. It does not
 * say who of them wants to be told so; `tells` does.
 */
export function telling(
  { events, kind, who }: Alike,
  { tellsActor, reachesInactive, channel }: Effect,
  { siblings, page }: Asked,
): Prisma.Sql {
  const isOnTicket = kind.subject === "ticket";
  return Prisma.sql`
    happened as materialized (
      select e.*, array(
        select b.id from event b
        where b.subject_id = e.subject_id and b.command_id = e.command_id and ${siblings}) as siblings
      from event e where e.id = any(${events.map(({ id }) => id)}::uuid[])
    ), found as materialized (
      -- Of its own, lest it is asked again for each person of the desk.
      select e.id as event_id, one.user_id, one.reason,
        ${isOnTicket ? Prisma.sql`t.team_id, t.requester_id` : NO_TICKET}
      from happened e
      ${SUBJECTS[kind.subject] ?? Prisma.empty}
      cross join lateral (
        select who.user_id,
          (array_agg(who.reason order by array_position(${[...REASONS]}::text[], who.reason)))[1]
            as reason
        from (${channel ? withSubstitutes(who) : who}) as who (user_id, reason)
        ${page?.after ? Prisma.sql`where who.user_id > ${page.after}::uuid` : Prisma.empty}
        group by who.user_id
      ) one
    ), told as materialized (
      select e.id as event_id, e.kind, e.subject_id, e.siblings, u.id as user_id, u.role,
        f.reason, f.team_id, f.requester_id
      from found f
      join happened e on e.id = f.event_id
      join "user" u on u.id = f.user_id
        ${reachesInactive ? Prisma.empty : Prisma.sql`and u.deactivated_at is null`}
      where true
        ${tellsActor ? Prisma.empty : Prisma.sql`and u.id is distinct from e.actor_id`}
        ${kind.audience === "internal" ? Prisma.sql`and u.role <> 'customer'` : Prisma.empty}
      ${page ? Prisma.sql`order by u.id limit ${page.size}` : Prisma.empty}
    )`;
}

/**
 * Whether a row of `told` is told so, as a condition: they want it, and have not heard of the command
 * already, since one command may record several events about one ticket, and a person hears of it once.
 * `heard` selects what says that they did, of the events `told.siblings`.
 */
export function tells(
  { channel, among }: Effect,
  { events: [event], kind }: Alike,
  heard: Prisma.Sql,
): Prisma.Sql {
  return Prisma.sql`
    (told.siblings = '{}' or not exists (${heard}))
    ${among && event ? Prisma.sql`and ${among(event)}` : Prisma.empty}
    ${channel ? Prisma.sql`and ${wants(channel, kind.name)}` : Prisma.empty}`;
}

const NO_TICKET = Prisma.sql`null::uuid as team_id, null::uuid as requester_id`;

/** What the recipients of an event are found beside, by what it happened to. */
const SUBJECTS: Readonly<Record<string, Prisma.Sql>> = {
  ticket: Prisma.sql`join ticket t on t.id = e.subject_id`,
  major_incident: Prisma.sql`join major_incident m on m.id = e.subject_id`,
};

/** Whoever is away is told all the same, and whoever stands in for them as well. */
const withSubstitutes = (who: Prisma.Sql) => Prisma.sql`
  with concerned (user_id, reason) as materialized (${who})
  select user_id, reason from concerned union all ${substitutes}`;

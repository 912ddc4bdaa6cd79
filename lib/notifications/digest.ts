import { isZone, wallAt } from "@/lib/calendars/zone";
import { prisma } from "@/lib/db/client";
import { Prisma } from "@/lib/db/prisma";
import type { Person } from "@/lib/kernel/actor";
import type { NotificationView } from "./contract";
import { FALLBACK_ZONE } from "./preference-queries";
import { wants } from "./preferences";
import { notificationsOf } from "./queries";

/** What nobody reads in one sitting is left to the inbox. */
const MOST = 50;

export type DueDigest = { personId: string; day: string };

/**
 * Whose day has come to the hour of its digest, by the clocks of their own zone, without one of that
 * day and with something in it to tell. An hour that their clocks skip has come with the next.
 */
export async function digestsDue(now: Date, limit: number): Promise<DueDigest[]> {
  const zones = await zonesOfReaders();
  const walls = zones.map((zone) => wallOf(now, zone));
  return prisma.$queryRaw<DueDigest[]>`
    with reader as (
      select u.id, u.role, z.wall, coalesce(s.digest_hour, 8) as hour
      from "user" u
        join unnest(${zones}::text[], ${walls}::timestamp[]) as z (name, wall)
          on z.name = coalesce(u.time_zone, ${FALLBACK_ZONE})
        left join notification_settings s on s.user_id = u.id
      where u.deactivated_at is null
        and exists (select 1 from notification_preference p
          where p.user_id = u.id and p.channel = 'digest' and p.wanted)
        and (s.absent_from is null or ${now} < s.absent_from or ${now} >= s.absent_until)
    )
    select r.id as "personId", to_char(r.wall, 'YYYY-MM-DD') as day
    from reader r
    where extract(hour from r.wall) >= r.hour
      and not exists (select 1 from digest d where d.user_id = r.id and d.day = r.wall::date)
      and exists (${unreadOf(Prisma.sql`r.id`, ANY_DIGEST)})
    order by r.id limit ${limit}::int`;
}

/**
 * The platform says what the clocks show, and not the database: one name of which it knows nothing
 * would keep everybody's digest back.
 */
async function zonesOfReaders(): Promise<string[]> {
  const rows = await prisma.$queryRaw<{ zone: string }[]>`
    select distinct coalesce(u.time_zone, ${FALLBACK_ZONE}) as zone from "user" u
    where u.deactivated_at is null
      and exists (select 1 from notification_preference p
        where p.user_id = u.id and p.channel = 'digest' and p.wanted)`;
  return rows.map(({ zone }) => zone);
}

const wallOf = (now: Date, zone: string) =>
  new Date(wallAt(now.getTime(), isZone(zone) ? zone : FALLBACK_ZONE)).toISOString().slice(0, -1);

/** What this digest of a person has to tell now, the newest first. */
export async function digestFor(person: Person, digestId: string): Promise<NotificationView[]> {
  const earlier = Prisma.sql`
    and d.created_at < (select own.created_at from digest own where own.id = ${digestId}::uuid)`;
  const rows = await prisma.$queryRaw<{ id: string }[]>`
    ${unreadOf(Prisma.sql`${person.id}::uuid`, earlier)} order by told.id desc limit ${MOST}::int`;
  const notices = await notificationsOf(
    person,
    rows.map(({ id }) => id),
  );
  return notices.sort((one, other) => (one.id < other.id ? 1 : -1));
}

const ANY_DIGEST = Prisma.empty;

/** Unread, wanted in a digest, and newer than the last of these digests. */
const unreadOf = (personId: Prisma.Sql, digests: Prisma.Sql) => Prisma.sql`
  select told.id from (
    select n.id, e.kind, n.reason, n.user_id, w.role, t.team_id, n.subject_id
    from notification n join event e on e.id = n.event_id join "user" w on w.id = n.user_id
    left join ticket t on t.id = n.ticket_id
    left join major_incident m on m.id = n.major_incident_id
    where not coalesce(m.drill, false) and n.user_id = ${personId} and n.read_at is null and n.trash_entry_id is null
      and n.created_at > coalesce(
        (select max(d.created_at) from digest d where d.user_id = n.user_id ${digests}),
        '-infinity')
  ) told where ${wants("digest")}`;

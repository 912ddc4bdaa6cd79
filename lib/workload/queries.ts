import { prisma } from "@/lib/db/client";
import { Prisma } from "@/lib/db/prisma";
import { type Actor, isAdmin } from "@/lib/kernel/actor";
import { TeamLoadView } from "./contract";
import { canSeeLoad, canSetCapacity } from "./policy";

const MOST = 200;

/** Who holds how much: for an admin in every team, for everybody else of the desk in their own. */
export async function loadsFor(actor: Actor): Promise<TeamLoadView[]> {
  if (actor.kind !== "person" || !canSeeLoad(actor)) return [];
  const own = isAdmin(actor) ? Prisma.sql`true` : Prisma.sql`g.id = any(${actor.teamIds}::uuid[])`;
  return loadsWhere(actor, own);
}

/** One team of any; null where there is none, and for customers. */
export async function loadFor(actor: Actor, teamId: string): Promise<TeamLoadView | null> {
  if (!canSeeLoad(actor)) return null;
  const [view = null] = await loadsWhere(actor, Prisma.sql`g.id = ${teamId}::uuid`);
  return view;
}

type Row = Omit<TeamLoadView, "fullSince" | "can"> & { fullSince: Date | null };

async function loadsWhere(actor: Actor, which: Prisma.Sql): Promise<TeamLoadView[]> {
  const rows = await prisma.$queryRaw<Row[]>`
    select g.id, g.name, g.assignment, g.capacity, g.full_since as "fullSince",
      (select count(*)::int from ticket t
        where t.team_id = g.id and t.open and t.assignee_id is null and t.trash_entry_id is null)
        as waiting,
      coalesce((
        select json_agg(json_build_object(
          'user', json_build_object('id', u.id, 'name', u.name), 'open', l.open,
          'capacity', m.capacity, 'enough', coalesce(m.capacity, g.capacity), 'absent', a.absent,
          'free', not a.absent and (coalesce(m.capacity, g.capacity) is null
            or l.open < coalesce(m.capacity, g.capacity)))
          order by u.name, u.id)
        from team_member m join "user" u on u.id = m.user_id
          left join notification_settings s on s.user_id = m.user_id
          cross join lateral (select coalesce(
            s.absent_from <= now() and now() < s.absent_until, false) as absent) a
          cross join lateral (select count(*)::int as open from ticket t
            where t.assignee_id = m.user_id and t.open and t.trash_entry_id is null) l
        where m.team_id = g.id and u.deactivated_at is null and u.role in ('agent', 'admin')
      ), '[]') as members
    from team g where ${which} order by g.name, g.id limit ${MOST}`;
  return rows.map(({ fullSince, ...row }) =>
    TeamLoadView.parse({
      ...row,
      fullSince: fullSince?.toISOString() ?? null,
      can: { setCapacity: canSetCapacity(actor, row.id) },
    }),
  );
}

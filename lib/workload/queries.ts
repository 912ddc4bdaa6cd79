import { prisma } from "@/lib/db/client";
import { Prisma } from "@/lib/db/prisma";
import { type Actor, isAdmin } from "@/lib/kernel/actor";
import type { Page } from "@/lib/kernel/page";
import { afterName, BY_NAME, NAMED, type Paged, paged } from "@/lib/people/by-name";
import { TeamLoadView } from "./contract";
import { canSeeLoad, canSetCapacity } from "./policy";

/** Who holds how much, by the team's name: for an admin in every team, for everybody else of the desk in their own. */
export async function loadsFor(actor: Actor, page: Page): Promise<Paged<TeamLoadView>> {
  if (actor.kind !== "person" || !canSeeLoad(actor)) return { rows: [], nextCursor: null };
  const own = isAdmin(actor) ? {} : { id: { in: [...actor.teamIds] } };
  const found = await prisma.team.findMany({
    where: { AND: [own, afterName(page)] },
    select: NAMED.select,
    orderBy: BY_NAME,
    take: page.limit + 1,
  });
  const { rows, nextCursor } = paged(found, page, ({ id }) => id);
  const views = await loadsWhere(actor, Prisma.sql`g.id = any(${rows}::uuid[])`);
  const viewOf = new Map(views.map((view) => [view.id, view]));
  return { rows: rows.flatMap((id) => viewOf.get(id) ?? []), nextCursor };
}

/** One team of any; null where there is none, and for customers. */
export async function loadFor(actor: Actor, teamId: string): Promise<TeamLoadView | null> {
  if (!canSeeLoad(actor)) return null;
  const [view = null] = await loadsWhere(actor, Prisma.sql`g.id = ${teamId}::uuid`);
  return view;
}

type Row = Omit<TeamLoadView, "fullSince" | "can"> & { fullSince: Date | null };

/** By the small index of what lies in the trash, so that those of open tickets answer without their rows. */
const NOT_TRASHED = Prisma.sql`t.id not in (select id from ticket where trash_entry_id is not null)`;

async function loadsWhere(actor: Actor, which: Prisma.Sql): Promise<TeamLoadView[]> {
  const rows = await prisma.$queryRaw<Row[]>`
    select g.id, g.name, g.assignment, g.capacity, g.full_since as "fullSince",
      (select count(*)::int from ticket t
        where t.team_id = g.id and t.open and t.assignee_id is null and ${NOT_TRASHED}) as waiting,
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
            where t.assignee_id = m.user_id and t.open and ${NOT_TRASHED}) l
        where m.team_id = g.id and u.deactivated_at is null and u.role in ('agent', 'admin')
      ), '[]') as members
    from team g where ${which}`;
  return rows.map(({ fullSince, ...row }) =>
    TeamLoadView.parse({
      ...row,
      fullSince: fullSince?.toISOString() ?? null,
      can: { setCapacity: canSetCapacity(actor, row.id) },
    }),
  );
}

import type { Tx } from "@/lib/db/client";

export type Sharing = {
  teamId: string;
  assignment: "in_turn" | "by_load";
  capacity: number | null;
};
type Next = { userId: string; open: number };

/** Whose turn it is, or who has least to do; null where nobody is free. */
export async function whoIsNext(
  tx: Tx,
  { teamId, assignment, capacity }: Sharing,
): Promise<Next | null> {
  const [next] = await tx.$queryRaw<Next[]>`
    select m.user_id as "userId", l.open
    from team_member m
      join "user" u on u.id = m.user_id
      left join notification_settings s on s.user_id = m.user_id
      cross join lateral (
        select count(*)::int as open from ticket t
        where t.assignee_id = m.user_id and t.open and t.trash_entry_id is null) l
    where m.team_id = ${teamId}::uuid and u.deactivated_at is null
      and u.role in ('agent', 'admin')
      and not coalesce(s.absent_from <= now() and now() < s.absent_until, false)
      and (coalesce(m.capacity, ${capacity}::int) is null
        or l.open < coalesce(m.capacity, ${capacity}::int))
    order by case when ${assignment} = 'by_load' then l.open end,
      m.turn_at nulls first, u.name, u.id
    limit 1`;
  return next ?? null;
}

import type { Tx } from "@/lib/db/client";
import { invalid } from "@/lib/kernel/errors";

/** A calendar, held until the transaction ends; null once it was removed. */
export async function lockCalendar(tx: Tx, id: string) {
  await tx.$executeRaw`select 1 from calendar where id = ${id}::uuid for update`;
  return tx.calendar.findFirst({ where: { id, removedAt: null } });
}

/** @throws `validation-failed` for a name that another calendar has. */
export async function requireFreeName(tx: Tx, name: string, own?: string): Promise<void> {
  const other = await tx.calendar.findFirst({
    where: { name, removedAt: null, ...(own === undefined ? {} : { id: { not: own } }) },
    select: { id: true },
  });
  if (other) throw invalid([{ path: "/name", message: "is the name of another calendar" }]);
}

/** How many policies count by the calendar. */
export async function policiesBy(
  db: Tx,
  calendarIds: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const rows = await db.$queryRaw<{ id: string; count: number }[]>`
    select c.id, count(p.id)::int as count
    from unnest(${[...calendarIds]}::uuid[]) as c (id)
    join sla_policy p on p.removed_at is null
      and p.terms @> jsonb_build_object('targets',
        jsonb_build_array(jsonb_build_object('calendarId', c.id)))
    group by c.id`;
  return new Map(rows.map(({ id, count }) => [id, count]));
}

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
export async function policiesBy(db: Tx, calendarId: string): Promise<number> {
  const [row] = await db.$queryRaw<{ count: number }[]>`
    select count(*)::int as count from sla_policy
    where removed_at is null
      and terms @> ${JSON.stringify({ targets: [{ calendarId }] })}::jsonb`;
  return row?.count ?? 0;
}

import { prisma } from "@/lib/db/client";
import type { Actor } from "@/lib/kernel/actor";
import { byTime } from "@/lib/kernel/by-time";
import { forbidden } from "@/lib/kernel/errors";
import type { Page } from "@/lib/kernel/page";
import { CalendarView } from "./contract";
import { canReadCalendars } from "./policy";
import { policiesBy } from "./steps";

const LIST = "calendars";

/**
 * The business calendars there are, the oldest first.
 *
 * @throws `forbidden` for a customer.
 */
export async function calendarsFor(
  actor: Actor,
  page: Page,
): Promise<{ rows: CalendarView[]; nextCursor: string | null }> {
  if (!canReadCalendars(actor)) throw forbidden();
  const { where, orderBy, take, paged } = byTime(page, LIST);
  const rows = await prisma.calendar.findMany({
    where: { AND: [{ removedAt: null }, where] },
    ...{ orderBy, take },
  });
  const using = await policiesBy(
    prisma,
    rows.map(({ id }) => id),
  );
  return paged(rows, (row) => present(row, using));
}

/** @throws `forbidden` for a customer. */
export async function calendarFor(actor: Actor, id: string): Promise<CalendarView | null> {
  if (!canReadCalendars(actor)) throw forbidden();
  const row = await prisma.calendar.findFirst({
    where: { id, removedAt: null },
  });
  return row && present(row, await policiesBy(prisma, [row.id]));
}

type Row = {
  id: string;
  name: string;
  timeZone: string;
  hours: unknown;
  holidays: unknown;
  version: number;
  createdAt: Date;
};

function present({ createdAt, ...row }: Row, using: ReadonlyMap<string, number>): CalendarView {
  const policies = using.get(row.id) ?? 0;
  return CalendarView.parse({ ...row, policies, createdAt: createdAt.toISOString() });
}

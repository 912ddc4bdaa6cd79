import { prisma } from "@/lib/db/client";
import type { Actor } from "@/lib/kernel/actor";
import { forbidden } from "@/lib/kernel/errors";
import { encodeCursor, type Page, placeIn } from "@/lib/kernel/page";
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
  const after = page.cursor === undefined ? null : placeIn(page.cursor, LIST);
  const rows = await prisma.calendar.findMany({
    where: {
      removedAt: null,
      ...(after
        ? { OR: [{ createdAt: { gt: after.at } }, { createdAt: after.at, id: { gt: after.id } }] }
        : {}),
    },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    take: page.limit + 1,
  });
  const shown = rows.slice(0, page.limit);
  const last = shown.at(-1);
  return {
    rows: await Promise.all(shown.map(present)),
    nextCursor:
      rows.length > page.limit && last
        ? encodeCursor([last.createdAt.toISOString(), last.id], LIST)
        : null,
  };
}

/** @throws `forbidden` for a customer. */
export async function calendarFor(actor: Actor, id: string): Promise<CalendarView | null> {
  if (!canReadCalendars(actor)) throw forbidden();
  const row = await prisma.calendar.findFirst({
    where: { id, removedAt: null },
  });
  return row && present(row);
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

async function present({ createdAt, ...row }: Row): Promise<CalendarView> {
  const policies = await policiesBy(prisma, row.id);
  return CalendarView.parse({ ...row, policies, createdAt: createdAt.toISOString() });
}

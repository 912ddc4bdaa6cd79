import { prisma } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import type { Actor } from "@/lib/kernel/actor";
import { forbidden } from "@/lib/kernel/errors";
import { encodeCursor, type Page, placeIn } from "@/lib/kernel/page";
import { visibleTo } from "@/lib/tickets/queries";
import { type CalendarView, FreezeView, PlannedChange } from "./contract";
import { canFreeze, canReadChanges } from "./policy";
import { presentTimes, sentTime } from "./present";
import { timesOf } from "./recurrence";
import { freezesAround } from "./steps";

const NAMED = { select: { id: true, name: true } } as const;
const SHAPE = {
  include: { createdBy: NAMED, services: { include: { service: NAMED } } },
} as const satisfies Prisma.FreezeWindowDefaultArgs;
const LIST = "freeze-windows";
const MOST = 500;

/**
 * The freezes there are, the last to begin first.
 *
 * @throws `forbidden` for whoever is not of the desk.
 */
export async function freezesFor(
  actor: Actor,
  page: Page,
): Promise<{ rows: FreezeView[]; nextCursor: string | null }> {
  if (!canReadChanges(actor)) throw forbidden();
  const before = page.cursor === undefined ? null : placeIn(page.cursor, LIST);
  const rows = await prisma.freezeWindow.findMany({
    where: {
      removedAt: null,
      ...(before
        ? {
            OR: [{ startsAt: { lt: before.at } }, { startsAt: before.at, id: { lt: before.id } }],
          }
        : {}),
    },
    ...SHAPE,
    orderBy: [{ startsAt: "desc" }, { id: "desc" }],
    take: page.limit + 1,
  });
  const shown = rows.slice(0, page.limit);
  const last = rows.length > page.limit ? shown.at(-1) : undefined;
  return {
    rows: shown.map((row) => presentFreeze(actor, row)),
    nextCursor: last ? encodeCursor([last.startsAt.toISOString(), last.id], LIST) : null,
  };
}

export async function freezeFor(actor: Actor, id: string): Promise<FreezeView | null> {
  if (!canReadChanges(actor)) throw forbidden();
  const row = await prisma.freezeWindow.findFirst({ where: { id, removedAt: null }, ...SHAPE });
  return row && presentFreeze(actor, row);
}

function presentFreeze(actor: Actor, row: Prisma.FreezeWindowGetPayload<typeof SHAPE>): FreezeView {
  return FreezeView.parse({
    ...{ id: row.id, title: row.title, hard: row.hard, version: row.version },
    ...presentTimes(row),
    services: row.services.map(({ service }) => service),
    createdBy: row.createdBy,
    createdAt: row.createdAt.toISOString(),
    can: { revise: canFreeze(actor) },
  });
}

/**
 * What is planned and what is frozen between two moments.
 *
 * @throws `forbidden` for whoever is not of the desk.
 */
export async function calendarFor(actor: Actor, from: Date, to: Date): Promise<CalendarView> {
  if (!canReadChanges(actor)) throw forbidden();
  const [changes, freezes] = await Promise.all([
    prisma.ticket.findMany({
      where: {
        AND: [
          visibleTo(actor),
          { type: "change", state: { notIn: ["draft", "cancelled"] } },
          { change: { plannedStart: { lt: to }, plannedEnd: { gt: from } } },
        ],
      },
      select: {
        ...{ id: true, reference: true, subject: true, state: true, service: NAMED },
        change: { select: { plannedStart: true, plannedEnd: true } },
      },
      orderBy: [{ change: { plannedStart: "asc" } }, { id: "asc" }],
      take: MOST,
    }),
    prisma.freezeWindow.findMany({
      where: freezesAround(from, to),
      ...SHAPE,
      orderBy: [{ startsAt: "asc" }, { id: "asc" }],
      take: 200,
    }),
  ]);
  return {
    changes: changes.map(({ change, ...row }) =>
      PlannedChange.parse({
        ...row,
        startsAt: change?.plannedStart?.toISOString(),
        endsAt: change?.plannedEnd?.toISOString(),
      }),
    ),
    freezes: freezes
      .flatMap((row) => {
        const view = presentFreeze(actor, row);
        return timesOf(row, from, to).map((time) => ({ ...view, ...sentTime(time) }));
      })
      .sort((one, other) => one.startsAt.localeCompare(other.startsAt))
      .slice(0, MOST),
  };
}

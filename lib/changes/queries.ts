import { prisma } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { type Actor, isAgent } from "@/lib/kernel/actor";
import { encodeCursor, type Page, placeIn } from "@/lib/kernel/page";
import { visibleMi } from "@/lib/major-incidents/queries";
import { visibleTo } from "@/lib/tickets/queries";
import { visibleTicket } from "@/lib/tickets/visible-ticket";
import { type CalendarView, ConflictView, FreezeView, PlannedChange } from "./contract";
import { canFreeze } from "./policy";
import { freezesOver } from "./steps";

const NAMED = { select: { id: true, name: true } } as const;
const SHAPE = {
  include: { createdBy: NAMED, services: { include: { service: NAMED } } },
} as const satisfies Prisma.FreezeWindowDefaultArgs;
const LIST = "freeze-windows";
/** A change that may still be made, or is being made. */
const AHEAD = ["assess", "authorize", "scheduled", "implement"];

/** The freezes there are, the last to begin first: for the desk. */
export async function freezesFor(
  actor: Actor,
  page: Page,
): Promise<{ rows: FreezeView[]; nextCursor: string | null }> {
  if (!isAgent(actor)) return { rows: [], nextCursor: null };
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
  if (!isAgent(actor)) return null;
  const row = await prisma.freezeWindow.findFirst({ where: { id, removedAt: null }, ...SHAPE });
  return row && presentFreeze(actor, row);
}

function presentFreeze(actor: Actor, row: Prisma.FreezeWindowGetPayload<typeof SHAPE>): FreezeView {
  return FreezeView.parse({
    ...{ id: row.id, title: row.title, hard: row.hard, version: row.version },
    startsAt: row.startsAt.toISOString(),
    endsAt: row.endsAt.toISOString(),
    services: row.services.map(({ service }) => service),
    createdBy: row.createdBy,
    createdAt: row.createdAt.toISOString(),
    can: { revise: canFreeze(actor) },
  });
}

/** What is planned and what is frozen between two moments; null for whoever is not of the desk. */
export async function calendarFor(
  actor: Actor,
  from: Date,
  to: Date,
): Promise<CalendarView | null> {
  if (!isAgent(actor)) return null;
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
      take: 500,
    }),
    prisma.freezeWindow.findMany({
      where: { removedAt: null, startsAt: { lt: to }, endsAt: { gt: from } },
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
    freezes: freezes.map((row) => presentFreeze(actor, row)),
  };
}

/**
 * What stands against the time for which a change is planned; null for whoever does not see it. A change
 * without a window, or one that is made already, has no conflicts.
 */
export async function conflictsOf(actor: Actor, name: string): Promise<ConflictView[] | null> {
  const seen = isAgent(actor) ? await visibleTicket(actor, name) : null;
  const ticket =
    seen &&
    (await prisma.ticket.findUnique({
      where: { id: seen.id },
      select: { id: true, state: true, serviceId: true, assigneeId: true, change: true },
    }));
  if (!ticket) return null;
  const { plannedStart: from, plannedEnd: to } = ticket.change ?? {};
  if (!from || !to || !["draft", ...AHEAD].includes(ticket.state)) return [];
  const { serviceId, assigneeId } = ticket;
  const spans: [Date, Date][] = [[from, to]];
  // What could be started now is stopped by what is frozen now.
  if (ticket.state === "scheduled") spans.push([new Date(), new Date()]);
  const [freezes, others, incidents] = await Promise.all([
    prisma.freezeWindow.findMany({
      where: { OR: spans.map(([start, end]) => freezesOver(serviceId, start, end)) },
      orderBy: [{ startsAt: "asc" }, { id: "asc" }],
    }),
    prisma.ticket.findMany({
      where: {
        AND: [
          visibleTo(actor),
          { type: "change", id: { not: ticket.id }, state: { in: AHEAD } },
          { change: { plannedStart: { lt: to }, plannedEnd: { gt: from } } },
          {
            OR: [
              ...(serviceId === null ? [] : [{ serviceId }]),
              ...(assigneeId === null ? [] : [{ assigneeId }]),
            ],
          },
        ],
      },
      select: {
        ...{ id: true, reference: true, subject: true, serviceId: true, assigneeId: true },
        change: { select: { plannedStart: true, plannedEnd: true } },
      },
      orderBy: { reference: "asc" },
      take: 50,
    }),
    serviceId === null
      ? []
      : prisma.majorIncident.findMany({
          where: {
            AND: [visibleMi(actor), { endedAt: null, drill: false }],
            services: { some: { serviceId } },
          },
          select: { id: true, reference: true, title: true },
          take: 10,
        }),
  ]);
  const found = [
    ...freezes.map(({ id, title, hard, startsAt, endsAt }) => ({
      cause: hard ? "hard_freeze" : "soft_freeze",
      ...{ other: { id, reference: null, title }, startsAt, endsAt },
    })),
    ...others.flatMap(({ id, reference, subject: title, change, ...other }) => {
      const about = {
        other: { id, reference, title },
        ...{ startsAt: change?.plannedStart ?? null, endsAt: change?.plannedEnd ?? null },
      };
      const isSame = serviceId !== null && other.serviceId === serviceId;
      const isBooked = assigneeId !== null && other.assigneeId === assigneeId;
      return [
        ...(isSame ? [{ cause: "same_service", ...about }] : []),
        ...(isBooked ? [{ cause: "implementer_booked", ...about }] : []),
      ];
    }),
    ...incidents.map(({ id, reference, title }) => ({
      ...{ cause: "major_incident", other: { id, reference, title } },
      ...{ startsAt: null, endsAt: null },
    })),
  ];
  return found.map(({ startsAt, endsAt, ...row }) =>
    ConflictView.parse({
      ...row,
      startsAt: startsAt?.toISOString() ?? null,
      endsAt: endsAt?.toISOString() ?? null,
    }),
  );
}

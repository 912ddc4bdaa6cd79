import { prisma } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { type Actor, isAgent } from "@/lib/kernel/actor";
import { beyond, encodeCursor, type Page, placeIn } from "@/lib/kernel/page";
import type { ActiveMi, MajorIncidentView, MiFilter, MiMoveView } from "./contract";
import { miFieldsOf, miMovesFrom } from "./lifecycle";
import { isManager, miPartsOf } from "./policy";
import { MI_SEEN_SHAPE, MI_SHAPE, type MiRecord, miSeenOf, presentMi } from "./present";
import { ACTIVE_STATES, MI_STATES, type MiState, type Severity } from "./words";

/** Every read of a major incident starts here. Customers hear of one by its updates, never by itself. */
export function visibleMi(actor: Actor): Prisma.MajorIncidentWhereInput {
  if (actor.kind === "system" || isManager(actor)) return {};
  if (!isAgent(actor)) return { id: { in: [] } };
  return {
    OR: [
      { restricted: false },
      { createdById: actor.id },
      { reviewOwnerId: actor.id },
      { partakerIds: { has: actor.id } },
      { roles: { some: { userId: actor.id, endedAt: null } } },
      { handovers: { some: { toId: actor.id, outcome: null } } },
    ],
  };
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** A major incident by its id or its reference. */
export function whereMiNamed(name: string): Prisma.MajorIncidentWhereInput {
  return UUID.test(name) ? { id: name } : { reference: name.toUpperCase() };
}

export async function majorIncidentFor(
  actor: Actor,
  name: string,
): Promise<MajorIncidentView | null> {
  const row = await prisma.majorIncident.findFirst({
    where: { AND: [whereMiNamed(name), visibleMi(actor)] },
    ...MI_SHAPE,
  });
  return row ? ((await presented(actor, [row]))[0] ?? null) : null;
}

const OPEN_STATES = ["proposed", ...ACTIVE_STATES];

/** What was proposed or declared, the latest first. */
export async function majorIncidentsFor(
  actor: Actor,
  filter: MiFilter,
  page: Page,
): Promise<{ rows: MajorIncidentView[]; nextCursor: string | null }> {
  const rows = await prisma.majorIncident.findMany({
    where: { AND: [visibleMi(actor), matching(filter), within(filter), before(page.cursor)] },
    ...MI_SHAPE,
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: page.limit + 1,
  });
  const shown = rows.slice(0, page.limit);
  const last = shown.at(-1);
  return {
    rows: await presented(actor, shown),
    nextCursor:
      rows.length > page.limit && last
        ? encodeCursor([last.createdAt.toISOString(), last.id])
        : null,
  };
}

/** The ones that somebody leads, or has to, right now: real ones first, and of those the worst. */
export async function activeFor(actor: Actor): Promise<ActiveMi[]> {
  const rows = await prisma.majorIncident.findMany({
    where: { AND: [visibleMi(actor), { state: { in: [...ACTIVE_STATES] } }] },
    select: {
      ...{ id: true, reference: true, title: true, severity: true },
      ...{ state: true, drill: true, declaredAt: true },
    },
    orderBy: [{ drill: "asc" }, { severity: "asc" }, { declaredAt: "asc" }],
    take: 20,
  });
  return rows.map(({ state, severity, declaredAt, ...row }) => ({
    ...row,
    state: state as MiState,
    severity: severity as Severity,
    declaredAt: declaredAt?.toISOString() ?? null,
  }));
}

function matching({ state, open }: MiFilter): Prisma.MajorIncidentWhereInput {
  if (state) return { state: { in: state } };
  if (open === undefined) return {};
  return { state: open ? { in: OPEN_STATES } : { in: MI_STATES.filter(isOver) } };
}

function within({ drill, declaredFrom, declaredTo }: MiFilter): Prisma.MajorIncidentWhereInput {
  const declaredAt = {
    ...(declaredFrom === undefined ? {} : { gte: new Date(declaredFrom) }),
    ...(declaredTo === undefined ? {} : { lt: new Date(declaredTo) }),
  };
  return {
    ...(drill === undefined ? {} : { drill }),
    ...(Object.keys(declaredAt).length === 0 ? {} : { declaredAt }),
  };
}

const isOver = (state: string) => !OPEN_STATES.includes(state);

function before(cursor: string | undefined): Prisma.MajorIncidentWhereInput {
  if (cursor === undefined) return {};
  return beyond("lt", "createdAt", placeIn(cursor));
}

/** Counts what hangs on them, once for all. */
async function presented(actor: Actor, rows: readonly MiRecord[]): Promise<MajorIncidentView[]> {
  if (rows.length === 0) return [];
  const of = { majorIncidentId: { in: rows.map(({ id }) => id) } };
  const [broken, subscribed] = await Promise.all([
    prisma.miTicket.groupBy({
      by: ["majorIncidentId"],
      where: { ...of, unlinkedAt: null, stillBrokenAt: { not: null } },
      _count: true,
    }),
    prisma.miSubscriber.groupBy({
      by: ["majorIncidentId", "audience"],
      where: { ...of, unsubscribedAt: null },
      _count: true,
    }),
  ]);
  return rows.map((row) =>
    presentMi(actor, row, {
      stillBroken: broken.find((one) => one.majorIncidentId === row.id)?._count ?? 0,
      subscribers: Object.fromEntries(
        subscribed
          .filter((one) => one.majorIncidentId === row.id)
          .map((one) => [one.audience, one._count]),
      ),
    }),
  );
}

/** What this actor may do with it now, with the fields that each move takes. */
export async function miMovesFor(actor: Actor, name: string): Promise<MiMoveView[] | null> {
  const row = await prisma.majorIncident.findFirst({
    where: { AND: [whereMiNamed(name), visibleMi(actor)] },
    include: MI_SEEN_SHAPE,
  });
  if (!row) return null;
  const seen = miSeenOf(row);
  if (seen.isRunning) return [];
  return miMovesFrom(seen.state, miPartsOf(actor, seen)).map((move) => ({
    event: move.event,
    to: move.to === "same" ? seen.state : move.to,
    fields: miFieldsOf(move).map((name) => ({
      name,
      required: move.required?.includes(name) ?? false,
    })),
  }));
}

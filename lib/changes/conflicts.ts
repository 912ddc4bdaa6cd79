import { prisma } from "@/lib/db/client";
import { type Actor, isAgent } from "@/lib/kernel/actor";
import { visibleMi } from "@/lib/major-incidents/queries";
import { ACTIVE_STATES } from "@/lib/major-incidents/words";
import { visibleTo } from "@/lib/tickets/queries";
import { visibleTicket } from "@/lib/tickets/visible-ticket";
import { ConflictView } from "./contract";
import { type Span, timesOf } from "./recurrence";
import { freezesAround } from "./steps";
import { besideWindow } from "./window-now";

const NAMED = { select: { id: true, name: true } } as const;
/** A change that may still be made, or is being made. */
const AHEAD = ["assess", "authorize", "scheduled", "implement"];
const SHOWN = 50;
const AHEAD_MS = 400 * 86_400_000;

type Named = { id: string; name: string };
type Found = {
  cause: ConflictView["cause"];
  other: ConflictView["other"];
  service?: Named;
  time: Span | null;
};

/** A service with those that need it and those that it needs. */
type Around = { serviceId: string | null; parents: Named[]; children: Named[] };

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
      select: {
        ...{ id: true, reference: true, subject: true, state: true },
        ...{ serviceId: true, assigneeId: true, change: true },
      },
    }));
  if (!ticket) return null;
  const { plannedStart: startsAt, plannedEnd: endsAt } = ticket.change ?? {};
  const isAhead = ["draft", ...AHEAD].includes(ticket.state);
  if (!ticket.change || !startsAt || !endsAt || !isAhead) return [];
  const planned = { startsAt, endsAt };
  const around = await aroundOf(ticket.serviceId);
  const found = await Promise.all([
    ticket.state === "scheduled" ? notNow(ticket, ticket.change) : [],
    // What could be started now is stopped by what is frozen now.
    frozen(around, planned, ticket.state === "scheduled"),
    outside(ticket.serviceId, planned),
    booked(actor, ticket, around, planned),
    majors(actor, ticket.serviceId),
  ]);
  return found.flat().map(({ time, service = null, ...row }) =>
    ConflictView.parse({
      ...{ ...row, service },
      startsAt: time?.startsAt.toISOString() ?? null,
      endsAt: time?.endsAt.toISOString() ?? null,
    }),
  );
}

/** Nothing but an emergency starts at another time than the one for which it is planned. */
function notNow(
  { id, reference, subject: title }: { id: string; reference: string; subject: string },
  { kind, ...plan }: { kind: string; plannedStart: Date | null; plannedEnd: Date | null },
): Found[] {
  const { plannedStart: startsAt, plannedEnd: endsAt } = plan;
  if (kind === "emergency" || besideWindow(plan, new Date()) === null) return [];
  const time = startsAt && endsAt ? { startsAt, endsAt } : null;
  return [{ cause: "outside_plan", other: { id, reference, title }, time }];
}

async function aroundOf(serviceId: string | null): Promise<Around> {
  const [parents, children] =
    serviceId === null
      ? [[], []]
      : await Promise.all([
          prisma.serviceDependency.findMany({
            where: { dependsOnId: serviceId },
            select: { service: NAMED },
          }),
          prisma.serviceDependency.findMany({
            where: { serviceId },
            select: { dependsOn: NAMED },
          }),
        ]);
  return {
    serviceId,
    parents: parents.map(({ service }) => service),
    children: children.map(({ dependsOn }) => dependsOn),
  };
}

/** Which of the services it is, the change's own before the others. */
function kinOf(around: Around, serviceIds: readonly (string | null)[]) {
  if (around.serviceId !== null && serviceIds.includes(around.serviceId)) {
    return { kin: "self" as const };
  }
  const among = ({ id }: Named) => serviceIds.includes(id);
  const parent = around.parents.find(among);
  if (parent) return { kin: "parent" as const, service: parent };
  const child = around.children.find(among);
  return child ? { kin: "child" as const, service: child } : null;
}

async function frozen(around: Around, planned: Span, nowToo: boolean): Promise<Found[]> {
  const now = new Date();
  const spans = [planned, ...(nowToo ? [{ startsAt: now, endsAt: now }] : [])];
  const rows = await prisma.freezeWindow.findMany({
    where: { OR: spans.map(({ startsAt, endsAt }) => freezesAround(startsAt, endsAt)) },
    include: { services: { select: { serviceId: true } } },
    orderBy: [{ startsAt: "asc" }, { id: "asc" }],
  });
  return rows.flatMap((row): Found[] => {
    const [time] = spans.flatMap(({ startsAt, endsAt }) => timesOf(row, startsAt, endsAt));
    const ids = row.services.map(({ serviceId }) => serviceId);
    const kin = ids.length === 0 ? { kin: "self" as const } : kinOf(around, ids);
    if (!time || !kin) return [];
    const own = row.hard ? "hard_freeze" : "soft_freeze";
    const cause = kin.kin === "self" ? own : (`${kin.kin}_freeze` as const);
    return [{ ...kin, cause, other: { id: row.id, reference: null, title: row.title }, time }];
  });
}

/** A service that has windows is changed within one of them. */
async function outside(serviceId: string | null, planned: Span): Promise<Found[]> {
  if (serviceId === null) return [];
  const windows = await prisma.maintenanceWindow.findMany({
    where: { removedAt: null, services: { some: { serviceId } } },
    orderBy: { id: "asc" },
  });
  const { startsAt: from, endsAt: until } = planned;
  const far = new Date(until.getTime() + AHEAD_MS);
  const times = windows
    .flatMap((window) => timesOf(window, from, far).map((time) => ({ window, time })))
    .sort((one, other) => one.time.startsAt.getTime() - other.time.startsAt.getTime());
  const holds = ({ time }: { time: Span }) => time.startsAt <= from && until <= time.endsAt;
  const [first] = windows;
  if (!first || times.some(holds)) return [];
  const next = times.find(({ time }) => time.startsAt >= from) ?? times[0];
  const { id, title } = next?.window ?? first;
  const other = { id, reference: null, title };
  return [{ cause: "outside_window", other, time: next?.time ?? null }];
}

type Ticket = { id: string; serviceId: string | null; assigneeId: string | null };

async function booked(
  actor: Actor,
  { id, assigneeId }: Ticket,
  around: Around,
  { startsAt: from, endsAt: to }: Span,
): Promise<Found[]> {
  const { serviceId, parents, children } = around;
  const ids = [...(serviceId === null ? [] : [{ id: serviceId }]), ...parents, ...children];
  const rows = await prisma.ticket.findMany({
    where: {
      AND: [
        visibleTo(actor),
        { type: "change", id: { not: id }, state: { in: AHEAD } },
        { change: { plannedStart: { lt: to }, plannedEnd: { gt: from } } },
        {
          OR: [
            { serviceId: { in: ids.map((service) => service.id) } },
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
    take: SHOWN,
  });
  return rows.flatMap(({ id: otherId, reference, subject: title, change, ...row }): Found[] => {
    const { plannedStart: startsAt, plannedEnd: endsAt } = change ?? {};
    const time = startsAt && endsAt ? { startsAt, endsAt } : null;
    const about = { other: { id: otherId, reference, title }, time };
    const kin = kinOf(around, [row.serviceId]);
    const isBooked = assigneeId !== null && row.assigneeId === assigneeId;
    const sameService = kin?.kin === "self" ? "same" : kin?.kin;
    return [
      ...(kin && sameService
        ? [{ ...kin, ...about, cause: `${sameService}_service` as const }]
        : []),
      ...(isBooked ? [{ ...about, cause: "implementer_booked" as const }] : []),
    ];
  });
}

async function majors(actor: Actor, serviceId: string | null): Promise<Found[]> {
  if (serviceId === null) return [];
  const rows = await prisma.majorIncident.findMany({
    where: {
      AND: [visibleMi(actor), { state: { in: [...ACTIVE_STATES] }, drill: false }],
      services: { some: { serviceId } },
    },
    select: { id: true, reference: true, title: true },
    take: 10,
  });
  return rows.map((other) => ({ cause: "major_incident", other, time: null }));
}

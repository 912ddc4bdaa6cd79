import { prisma } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import {
  StatusAnnouncement,
  StatusIncident,
  type StatusMaintenance,
  type StatusView,
} from "./contract";

const HISTORY_DAYS = 90;
const MOST = 100;
const MOST_UPDATES = 200;

const PUBLIC = {
  where: { state: "sent", audiences: { has: "public" } },
  orderBy: { number: "desc" },
  take: MOST_UPDATES,
} as const satisfies Prisma.MajorIncident$updatesArgs;

const ENDED = ["stood_down", "in_review", "closed", "cancelled", "merged"];

const SHOWN = {
  id: true,
  state: true,
  endedAt: true,
  stoodDownAt: true,
  mergedIntoId: true,
  services: { select: { serviceId: true, service: { select: { name: true } } } },
  updates: PUBLIC,
} as const satisfies Prisma.MajorIncidentSelect;
type Row = Prisma.MajorIncidentGetPayload<{ select: typeof SHOWN }>;

/** What nobody outside may know of, is no part of what they see. */
const OPEN_TO_ALL = { drill: false, restricted: false } as const;

async function rowsSince(since: Date): Promise<Row[]> {
  return prisma.majorIncident.findMany({
    where: {
      ...OPEN_TO_ALL,
      updates: { some: PUBLIC.where },
      OR: [
        { state: { notIn: ENDED } },
        { endedAt: { gte: since } },
        { stoodDownAt: { gte: since } },
      ],
    },
    select: SHOWN,
    orderBy: { createdAt: "desc" },
    take: MOST,
  });
}

/** Those into which these were merged, and so on, as far as everybody may know of them. */
async function withTheirTargets(rows: readonly Row[]): Promise<Row[]> {
  const known = new Map(rows.map((row) => [row.id, row]));
  for (;;) {
    const wanted = [...known.values()].flatMap(({ mergedIntoId }) =>
      mergedIntoId === null || known.has(mergedIntoId) ? [] : mergedIntoId,
    );
    const found = await prisma.majorIncident.findMany({
      where: { ...OPEN_TO_ALL, id: { in: wanted } },
      select: SHOWN,
    });
    if (found.length === 0) return [...known.values()];
    for (const row of found) known.set(row.id, row);
  }
}

/** What was merged is one story with what it was merged into, told under that one's name. */
function stories(rows: readonly Row[]): Row[] {
  const known = new Map(rows.map((row) => [row.id, row]));
  const endOf = (row: Row): Row => {
    const next = row.mergedIntoId === null ? undefined : known.get(row.mergedIntoId);
    return next ? endOf(next) : row;
  };
  return rows
    .filter((row) => endOf(row) === row)
    .map((row) => {
      const parts = rows.filter((one) => endOf(one) === row);
      const services = new Map(
        parts.flatMap((one) => one.services).map((one) => [one.serviceId, one]),
      );
      return {
        ...row,
        services: [...services.values()],
        updates: parts
          .flatMap(({ updates }) => updates)
          .sort((a, b) => timeOf(b) - timeOf(a) || b.number - a.number),
      };
    });
}

const timeOf = ({ sentAt, createdAt }: { sentAt: Date | null; createdAt: Date }) =>
  (sentAt ?? createdAt).getTime();

/** Everything that the public may know: nothing of drills, of restricted ones, or of what it was not told. */
export async function statusView(): Promise<StatusView> {
  const since = new Date(Date.now() - HISTORY_DAYS * 86_400_000);
  const now = new Date();
  const [services, found, planned, announcements] = await Promise.all([
    prisma.service.findMany({
      where: { retiredAt: null },
      select: { id: true, name: true },
      orderBy: { name: "asc" },
    }),
    rowsSince(since),
    plannedAt(now),
    announcedSince(since),
  ]);
  const rows = stories(await withTheirTargets(found));
  const incidents = rows.flatMap((row) => {
    const [last] = row.updates;
    const first = row.updates.at(-1);
    if (!last || !first) return [];
    const phase = StatusIncident.shape.phase.parse(last.phase);
    const isOver = ENDED.includes(row.state) || phase === "resolved";
    const ended = row.stoodDownAt ?? row.endedAt ?? last.sentAt;
    return {
      serviceIds: row.services.map(({ serviceId }) => serviceId),
      isOver,
      shown: {
        id: row.id,
        headline: last.headline ?? "",
        phase,
        services: row.services.map(({ service }) => service.name).sort(),
        since: (first.sentAt ?? first.createdAt).toISOString(),
        endedAt: isOver ? (ended?.toISOString() ?? null) : null,
        updates: row.updates.map((update) => ({
          id: update.id,
          phase: StatusIncident.shape.phase.parse(update.phase),
          body: update.body,
          at: (update.sentAt ?? update.createdAt).toISOString(),
          nextUpdateBy: update.nextUpdateBy?.toISOString() ?? null,
          corrects: update.correctsId !== null,
        })),
      },
    };
  });
  const current = incidents.filter(({ isOver }) => !isOver);
  const troubled = new Set(current.flatMap(({ serviceIds }) => serviceIds));
  const maintained = new Set(
    planned
      .filter(({ shown }) => shown.state === "under_way")
      .flatMap(({ serviceIds }) => serviceIds),
  );
  return {
    state: current.length > 0 ? "disrupted" : "operational",
    services: services.map(({ id, name }) => ({
      name,
      state: troubled.has(id)
        ? ("disrupted" as const)
        : maintained.has(id)
          ? ("maintenance" as const)
          : ("operational" as const),
    })),
    current: current.map(({ shown }) => shown),
    history: incidents.filter(({ isOver }) => isOver).map(({ shown }) => shown),
    maintenance: planned.map(({ shown }) => shown),
    announcements,
    updatedAt: now.toISOString(),
  };
}

/** What is planned or under way; what was called off too, until it would have ended. */
async function plannedAt(now: Date): Promise<{ serviceIds: string[]; shown: StatusMaintenance }[]> {
  const rows = await prisma.maintenance.findMany({
    where: { endsAt: { gt: now } },
    include: { services: { select: { serviceId: true, service: { select: { name: true } } } } },
    orderBy: [{ startsAt: "asc" }, { id: "asc" }],
    take: MOST,
  });
  return rows.map((row) => ({
    serviceIds: row.services.map(({ serviceId }) => serviceId),
    shown: {
      id: row.id,
      title: row.title,
      body: row.body,
      services: row.services.map(({ service }) => service.name).sort(),
      startsAt: row.startsAt.toISOString(),
      endsAt: row.endsAt.toISOString(),
      state: row.cancelledAt !== null ? "cancelled" : row.startsAt <= now ? "under_way" : "planned",
    },
  }));
}

async function announcedSince(since: Date): Promise<StatusAnnouncement[]> {
  const rows = await prisma.maintenanceNotice.findMany({
    where: { createdAt: { gte: since } },
    orderBy: { id: "desc" },
    take: MOST,
  });
  return rows.map(({ id, maintenanceId, kind, title, body, startsAt, endsAt, createdAt }) => ({
    ...{ id, maintenanceId, title, body, at: createdAt.toISOString() },
    kind: StatusAnnouncement.shape.kind.parse(kind),
    ...{ startsAt: startsAt.toISOString(), endsAt: endsAt.toISOString() },
  }));
}

/** The address that a link is about; null when it is gone. */
export const subscriptionWithId = (id: string) =>
  prisma.statusSubscription.findFirst({
    where: { id },
    select: { id: true, email: true, askedAt: true },
  });

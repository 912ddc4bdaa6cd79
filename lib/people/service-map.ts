import { prisma } from "@/lib/db/client";
import { type Actor, isAgent } from "@/lib/kernel/actor";
import { visibleMi } from "@/lib/major-incidents/queries";
import { ACTIVE_STATES } from "@/lib/major-incidents/words";
import { ServiceMapView } from "./service-contract";

const STEPS = 3;
const MOST = 40;

/** What needs the service and what it needs, a few steps far; null for whoever may not know. */
export async function serviceMapFor(actor: Actor, id: string): Promise<ServiceMapView | null> {
  if (!isAgent(actor)) return null;
  const near = await prisma.$queryRaw<{ id: string }[]>`
    with recursive down (id, steps) as (
      select ${id}::uuid, 0
      union
      select d.depends_on_id, n.steps + 1 from down n
        join service_dependency d on d.service_id = n.id where n.steps < ${STEPS}::int
    ), up (id, steps) as (
      select ${id}::uuid, 0
      union
      select d.service_id, n.steps + 1 from up n
        join service_dependency d on d.depends_on_id = n.id where n.steps < ${STEPS}::int
    )
    select id from (select * from down union all select * from up) near
    group by id order by min(steps), id limit ${MOST + 1}::int`;
  const ids = near.slice(0, MOST).map((one) => one.id);
  const [services, edges, disrupted] = await Promise.all([
    prisma.service.findMany({
      where: { id: { in: ids } },
      select: { id: true, name: true, criticality: true },
      orderBy: [{ name: "asc" }, { id: "asc" }],
    }),
    prisma.serviceDependency.findMany({
      where: { serviceId: { in: ids }, dependsOnId: { in: ids } },
      orderBy: [{ serviceId: "asc" }, { dependsOnId: "asc" }],
    }),
    disruptedAmong(actor, ids),
  ]);
  if (services.length === 0) return null;
  return ServiceMapView.parse({
    serviceId: id,
    services: services.map((one) => ({ ...one, disrupted: disrupted.has(one.id) })),
    dependencies: edges,
    more: near.length > MOST,
  });
}

/** Those that an active major incident concerns, as far as this actor may know of it. */
async function disruptedAmong(actor: Actor, ids: readonly string[]): Promise<Set<string>> {
  const rows = await prisma.miService.findMany({
    where: {
      serviceId: { in: [...ids] },
      majorIncident: {
        AND: [visibleMi(actor), { state: { in: [...ACTIVE_STATES] }, drill: false }],
      },
    },
    select: { serviceId: true },
  });
  return new Set(rows.map(({ serviceId }) => serviceId));
}

const CHOICES = 500;

/** The services that this one could depend on, for whoever sets it up. */
export async function dependableFor(actor: Actor, exceptId?: string) {
  if (!isAgent(actor)) return [];
  return prisma.service.findMany({
    where: { retiredAt: null, ...(exceptId === undefined ? {} : { id: { not: exceptId } }) },
    select: { id: true, name: true },
    orderBy: [{ name: "asc" }, { id: "asc" }],
    take: CHOICES,
  });
}

export type ServiceMajor = { reference: string; title: string; severity: string };

/** The active major incidents that concern a service. */
export async function majorsOf(actor: Actor, serviceId: string): Promise<ServiceMajor[]> {
  return prisma.majorIncident.findMany({
    where: {
      AND: [
        visibleMi(actor),
        { state: { in: [...ACTIVE_STATES] }, services: { some: { serviceId } } },
      ],
    },
    select: { reference: true, title: true, severity: true },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: 20,
  });
}

/** When it will not work, as it was planned, the next first. */
export async function maintenanceOf(actor: Actor, serviceId: string) {
  if (!isAgent(actor)) return [];
  const rows = await prisma.maintenance.findMany({
    where: { cancelledAt: null, endsAt: { gt: new Date() }, services: { some: { serviceId } } },
    select: { id: true, title: true, startsAt: true, endsAt: true },
    orderBy: [{ startsAt: "asc" }, { id: "asc" }],
    take: 10,
  });
  return rows.map(({ startsAt, endsAt, ...row }) => ({
    ...row,
    startsAt: startsAt.toISOString(),
    endsAt: endsAt.toISOString(),
  }));
}

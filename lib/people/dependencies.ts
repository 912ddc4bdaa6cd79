import type { Tx } from "@/lib/db/client";
import { invalid, Refused } from "@/lib/kernel/errors";

const PATH = "/dependsOnIds";
const GRAPH = 7_301_116;

/**
 * Has the service depend on these and on no others, and tells whether that is anything new. Two who
 * change what depends on what at the same moment wait for each other.
 *
 * @throws `validation-failed` for what is no other service, `conflict` where it would depend on itself.
 */
export async function putDependencies(
  tx: Tx,
  serviceId: string,
  wanted: readonly string[],
): Promise<boolean> {
  await tx.$executeRaw`select pg_advisory_xact_lock(${GRAPH}::bigint)`;
  const kept = await tx.serviceDependency.findMany({ where: { serviceId } });
  const before = new Set(kept.map(({ dependsOnId }) => dependsOnId));
  const added = wanted.filter((id) => !before.has(id));
  const gone = [...before].filter((id) => !wanted.includes(id));
  if (added.length === 0 && gone.length === 0) return false;
  if (added.includes(serviceId))
    throw invalid([{ path: PATH, message: "holds the service itself" }]);
  const there = await tx.service.count({ where: { id: { in: added } } });
  if (there < added.length) throw invalid([{ path: PATH, message: "holds what is no service" }]);
  await refuseCircle(tx, serviceId, added);
  await tx.serviceDependency.deleteMany({ where: { serviceId, dependsOnId: { in: gone } } });
  await tx.serviceDependency.createMany({
    data: added.map((dependsOnId) => ({ serviceId, dependsOnId })),
  });
  return true;
}

async function refuseCircle(tx: Tx, serviceId: string, added: readonly string[]): Promise<void> {
  const closing = await tx.$queryRaw<{ name: string }[]>`
    with recursive needed (by_id, id) as (
      select id, id from unnest(${[...added]}::uuid[]) as given (id)
      union
      select n.by_id, d.depends_on_id from needed n
        join service_dependency d on d.service_id = n.id
    )
    select distinct s.name from needed n join service s on s.id = n.by_id
    where n.id = ${serviceId}::uuid order by s.name`;
  if (closing.length === 0) return;
  const names = closing.map(({ name }) => name).join(", ");
  throw new Refused(
    "conflict",
    `${names} needs this service already, directly or through others.`,
    {
      errors: [{ path: PATH, message: `holds ${names}, which needs this one already` }],
    },
  );
}

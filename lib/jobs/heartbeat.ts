import { prisma } from "@/lib/db/client";
import { LEASE_PREFIX } from "@/lib/effects/lease";

/** A worker's line in the heartbeat table: whose leases, and whose jobs. */
const nameOf = (workerId: string) => `${LEASE_PREFIX}:${workerId}`;

/** Says that these workers of this process are alive. */
export async function beat(workerIds: Iterable<string>): Promise<void> {
  const names = [...workerIds].map(nameOf);
  await prisma.$executeRaw`
    insert into worker_heartbeat (worker_id) select unnest(${names}::text[])
    on conflict (worker_id) do update set seen_at = now()`;
}

/** Hands back the jobs that these workers still hold, and takes them off the list of the living. */
export async function signOff(workerIds: Iterable<string>): Promise<void> {
  const ids = [...workerIds];
  await prisma.$executeRaw`select graphile_worker.force_unlock_workers(${ids}::text[])`;
  await prisma.$executeRaw`
    delete from worker_heartbeat where worker_id = any(${ids.map(nameOf)}::text[])`;
}

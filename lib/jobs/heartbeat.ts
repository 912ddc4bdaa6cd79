import type { Worker } from "graphile-worker";
import { prisma } from "@/lib/db/client";
import { LEASE_PREFIX } from "@/lib/effects/lease";

/** A worker's line in the heartbeat table: whose leases, and whose jobs. */
const nameOf = (workerId: string) => `${LEASE_PREFIX}:${workerId}`;

/** Says that these workers of this process are alive. */
export async function beat(workers: Iterable<Worker>): Promise<void> {
  const names = [...workers].map(({ workerId }) => nameOf(workerId));
  await prisma.$executeRaw`
    insert into worker_heartbeat (worker_id) select unnest(${names}::text[])
    on conflict (worker_id) do update set seen_at = now()`;
}

/**
 * Frees jobs that a living worker took without learning of it, because the connection broke before
 * the answer came. It runs one job at a time, so any other under its name is such a one.
 */
export async function freeUnknownJobs(workers: Iterable<Worker>): Promise<void> {
  const all = [...workers];
  const ids = all.map(({ workerId }) => workerId);
  const active = all.map((worker) => worker.getActiveJob()?.id ?? null);
  await prisma.$executeRaw`
    select graphile_worker.force_unlock_workers(array(
      select w.id from unnest(${ids}::text[], ${active}::bigint[]) as w (id, active)
      join graphile_worker.jobs j on j.locked_by = w.id
      where j.id is distinct from w.active and j.locked_at < now() - interval '5 seconds'
    ))`;
}

/** Hands back the jobs that these workers still hold, and takes them off the list of the living. */
export async function signOff(workers: Iterable<Worker>): Promise<void> {
  const ids = [...workers].map(({ workerId }) => workerId);
  await prisma.$executeRaw`select graphile_worker.force_unlock_workers(${ids}::text[])`;
  await prisma.$executeRaw`
    delete from worker_heartbeat where worker_id = any(${ids.map(nameOf)}::text[])`;
}

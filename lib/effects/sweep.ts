import { prisma } from "@/lib/db/client";
import { addJob, chunksOf } from "./add-jobs";
import { LEASE_SECONDS, MAX_ATTEMPTS } from "./lease";
import { EFFECTS } from "./registry";

/** A worker that has said nothing for so long is dead. */
export const SILENT_SECONDS = 15;
const REVIVED_AT_ONCE = 1_000;
const LONGEST_PLANNING_DELAY_SECONDS = 8;

/** Sets going again whatever a crash, a lost job or a due retry has left lying. Safe to run anywhere. */
export async function sweep(): Promise<void> {
  await unlockJobsOfTheDead();
  await hastenPlanning();
  await releaseLostLeases();
  await wakeWhatIsDue();
}

/** graphile-worker itself would wait four hours. */
async function unlockJobsOfTheDead(): Promise<void> {
  await prisma.$executeRaw`
    select graphile_worker.force_unlock_workers(array(
      select distinct j.locked_by from graphile_worker.jobs j
      where j.locked_at < now() - ${SILENT_SECONDS} * interval '1 second'
        and not exists (
          select 1 from worker_heartbeat h
          where split_part(h.worker_id, ':', 2) = j.locked_by
            and h.seen_at > now() - ${SILENT_SECONDS} * interval '1 second'
        )
    ))`;
  await prisma.$executeRaw`
    delete from worker_heartbeat where seen_at < now() - interval '1 minute'`;
}

/**
 * graphile-worker waits e^n seconds after the n-th failure. A database that flaps must not delay
 * what follows by minutes; only what fails on and on is left to wait.
 */
async function hastenPlanning(): Promise<void> {
  await prisma.$executeRaw`
    select count(*) from graphile_worker.reschedule_jobs(array(
      select id from graphile_worker.jobs
      where task_identifier = 'follow' and locked_at is null and attempts between 1 and 9
        and run_at > now() + ${LONGEST_PLANNING_DELAY_SECONDS} * interval '1 second'
    ), run_at := now() + ${LONGEST_PLANNING_DELAY_SECONDS} * interval '1 second')`;
}

/**
 * Before the mark nothing has left the house, so it is tried again; after it nobody knows, so a
 * person decides.
 */
async function releaseLostLeases(): Promise<void> {
  await prisma.$executeRaw`
    with released as (
      update effect f set lease_token = null, lease_until = null,
        state = case when marked_at is not null then 'uncertain'
          when attempts >= ${MAX_ATTEMPTS} then 'failed' else 'pending' end,
        last_error = 'The worker stopped while it was sending.',
        next_at = now() + random() * least(power(2, attempts - 1) * 5, 14400) * interval '1 second'
          * case when attempts > 1 then 1 else 0 end,
        finished_at = case when marked_at is not null or attempts >= ${MAX_ATTEMPTS} then now() end
      where state = 'running' and (lease_until < now() or (
        coalesce(marked_at, lease_until - ${LEASE_SECONDS} * interval '1 second')
          < now() - ${SILENT_SECONDS} * interval '1 second'
        and not exists (
          select 1 from worker_heartbeat h
          where starts_with(f.lease_token::text, split_part(h.worker_id, ':', 1))
            and h.seen_at > now() - ${SILENT_SECONDS} * interval '1 second'
        )
      ))
      returning id, state, last_error
    )
    insert into mail_event (id, mail_id, kind, detail)
    select muster_uuid7(), m.id, r.state, r.last_error
    from released r join mail m on m.effect_id = r.id where r.state in ('uncertain', 'failed')`;
}

/** The keyed job replaces the one of the last sweep where that has not begun, so they cannot pile up. */
async function wakeWhatIsDue(): Promise<void> {
  for (const effect of EFFECTS) {
    const due = await prisma.$queryRaw<{ id: string }[]>`
      select id from effect
      where state = 'pending' and name = ${effect.name} and next_at < now() - interval '2 seconds'
      order by next_at limit ${REVIVED_AT_ONCE}`;
    const effectIds = due.map(({ id }) => id);
    for (const [at, chunk] of chunksOf(effect, effectIds).entries()) {
      await addJob(prisma, effect, chunk, `sweep:${effect.name}:${at}`);
    }
  }
}

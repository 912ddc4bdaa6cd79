import { prisma } from "@/lib/db/client";

export const PRACTICE_TASK = "practise";
const TRIES = 8;

export type PracticeState = "offered" | "begun" | "failed" | "over";

/**
 * Offered while the desk has no major incident of its own; begun while the worker sets one up, and
 * failed once it has given that up.
 */
export async function practiceState(): Promise<PracticeState> {
  const [row] = await prisma.$queryRaw<{ over: boolean; job: string | null }[]>`
    select exists (select from major_incident) as over,
      (select case when attempts >= max_attempts and locked_at is null then 'failed' else 'begun' end
        from graphile_worker.jobs where key = ${PRACTICE_TASK}) as job`;
  // What was cut off half-way is not over while it may still go on.
  if (row?.job === "failed") return "failed";
  if (row?.over) return "over";
  return row?.job ? "begun" : "offered";
}

/** Has the worker set up a bad Monday as an exercise. Asked again it is still the one job, unless that was given up. */
export async function askForPractice(): Promise<void> {
  const state = await practiceState();
  if (state !== "offered" && state !== "failed") return;
  // Cut off in between, it is offered as it was at first.
  if (state === "failed") {
    await prisma.$executeRaw`
      select graphile_worker.remove_job(${PRACTICE_TASK}) from graphile_worker.jobs
      where key = ${PRACTICE_TASK} and attempts >= max_attempts and locked_at is null`;
  }
  await prisma.$executeRaw`
    select graphile_worker.add_job(${PRACTICE_TASK}, '{}'::json, job_key := ${PRACTICE_TASK},
      job_key_mode := 'preserve_run_at', max_attempts := ${TRIES}::int)`;
}

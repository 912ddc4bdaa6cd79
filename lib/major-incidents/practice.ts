import { prisma } from "@/lib/db/client";

export const PRACTICE_TASK = "practise";

/** Offered while the desk has no major incident of its own; begun while the worker sets one up. */
export async function practiceState(): Promise<"offered" | "begun" | "over"> {
  const [row] = await prisma.$queryRaw<{ over: boolean; begun: boolean }[]>`
    select exists (select from major_incident) as over,
      exists (select from graphile_worker.jobs where key = ${PRACTICE_TASK}) as begun`;
  if (row?.over) return "over";
  return row?.begun ? "begun" : "offered";
}

/** Has the worker set up a bad Monday as an exercise. Asked again it is still the one job. */
export async function askForPractice(): Promise<void> {
  if ((await practiceState()) !== "offered") return;
  await prisma.$executeRaw`
    select graphile_worker.add_job(${PRACTICE_TASK}, '{}'::json, job_key := ${PRACTICE_TASK},
      job_key_mode := 'preserve_run_at', max_attempts := 8)`;
}

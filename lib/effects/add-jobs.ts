import type { Tx } from "@/lib/db/client";
import { type Effect, isWrite } from "./effect";

/** Few mails in a job, since each may take its time; what stays in the database goes by hundreds. */
const CHUNK = { write: 200, send: 10 };

export type Chunk = { name: string; effectIds: string[] };

/** The task that performs an effect: mail has workers of its own, so a slow server holds up nobody. */
export const taskOf = (effect: Effect) => {
  if (isWrite(effect) || effect.staysInside) return "perform";
  return effect.lane ?? "deliver";
};

/** graphile-worker takes the smallest first: what tells thousands holds up nobody else's news. */
export const SOON = 0;
export const LATER = 10;

export async function addJobs(
  tx: Tx,
  effect: Effect,
  effectIds: readonly string[],
  priority: number,
) {
  await tx.$executeRaw`
    select graphile_worker.add_job(${taskOf(effect)}, chunk, max_attempts := 1,
      priority := ${priority}::int)
    from json_array_elements(${JSON.stringify(chunksOf(effect, effectIds))}::json) chunk`;
}

export function chunksOf(effect: Effect, effectIds: readonly string[]): Chunk[] {
  const size = isWrite(effect) ? CHUNK.write : CHUNK.send;
  const count = Math.ceil(effectIds.length / size);
  return Array.from({ length: count }, (_, at) => ({
    name: effect.name,
    effectIds: effectIds.slice(at * size, (at + 1) * size),
  }));
}

/** The row owns the state, so the job never retries by itself. A key replaces a job not yet begun. */
export async function addJob(tx: Tx, effect: Effect, chunk: Chunk, key: string | null = null) {
  await tx.$executeRaw`
    select graphile_worker.add_job(${taskOf(effect)}, ${JSON.stringify(chunk)}::json,
      max_attempts := 1, job_key := ${key})`;
}

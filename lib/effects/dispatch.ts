import { prisma, type Tx } from "@/lib/db/client";
import { KEPT_SOON } from "@/lib/db/soon";
import { isOfDrill } from "./captured";
import {
  type Effect,
  type Happened,
  isWrite,
  type Lease,
  type Send,
  type Settlement,
  type Write,
} from "./effect";
import { wordsOf } from "./error-words";
import { backOffMs, claim, mayHaveLeft, settle } from "./lease";
import { plan } from "./plan";
import { effectNamed, type Subscription, subscriptionsTo } from "./registry";

/** Few mails in a job, since each may take its time; what stays in the database goes by hundreds. */
const CHUNK = { write: 200, send: 10 };
const SENT_AT_ONCE = 5;
const WRITE_ATTEMPTS = 8;

export type Chunk = { name: string; effectIds: string[] };

/** The task that performs an effect: mail has workers of its own, so a slow server holds up nobody. */
export const taskOf = (effect: Effect) => {
  if (isWrite(effect) || effect.staysInside) return "perform";
  return effect.lane ?? "deliver";
};

/** Plans what follows from these events. Doing it again adds nothing. */
export async function follow(eventIds: readonly string[]): Promise<void> {
  // In order, and each in its own transaction: one that cannot be planned holds up no other.
  const failures: unknown[] = [];
  for (const id of eventIds) {
    await followWhole(id).catch((error) => failures.push(error));
  }
  if (failures.length > 0) throw failures[0];
}

/** What a first transaction left over: those who come behind a person whom it still planned for. */
type Rest = { event: Happened; subscription: Subscription; after: string };

/**
 * What stays in the database is written along with its plan, where it is no more than one chunk.
 * Whatever cannot be written so is planned alone, and written by jobs that may fail one by one. Those
 * whom one transaction cannot plan for have more of their own, behind everybody else's jobs.
 */
async function followWhole(eventId: string): Promise<void> {
  const rests =
    (await prisma.$transaction((tx) => followOne(tx, eventId, true)).catch(() => null)) ??
    (await prisma.$transaction((tx) => followOne(tx, eventId, false)));
  for (const { event, subscription, after } of rests) {
    for (let behind: string | null = after; behind !== null; ) {
      const from: string = behind;
      behind = await prisma.$transaction((tx) => followPage(tx, event, subscription, from));
    }
  }
}

async function followOne(tx: Tx, eventId: string, isWrittenAlong: boolean): Promise<Rest[]> {
  const [event] = await tx.$queryRaw<Happened[]>`
    select id, kind, subject_id as "subjectId", facts from event
    where id = ${eventId}::uuid and ${KEPT_SOON}`;
  if (!event) return [];
  const rests: Rest[] = [];
  for (const subscription of subscriptionsTo(event.kind)) {
    const { effect } = subscription;
    const { effectIds, last } = await plan(tx, event, subscription);
    if (last !== null) rests.push({ event, subscription, after: last });
    if (effectIds.length === 0) continue;
    await effect.prepare?.(tx, event, effectIds);
    if (isWrittenAlong && isWrite(effect) && effectIds.length <= CHUNK.write) {
      await writeDone(tx, effect, effectIds);
    } else {
      await addJobs(tx, effect, effectIds, last === null ? SOON : LATER);
    }
  }
  return rests;
}

async function followPage(
  tx: Tx,
  event: Happened,
  subscription: Subscription,
  after: string,
): Promise<string | null> {
  const { effect } = subscription;
  const { effectIds, last } = await plan(tx, event, subscription, after);
  if (effectIds.length > 0) {
    await effect.prepare?.(tx, event, effectIds);
    await addJobs(tx, effect, effectIds, LATER);
  }
  return last;
}

/** graphile-worker takes the smallest first: what tells thousands holds up nobody else's news. */
const SOON = 0;
const LATER = 10;

async function addJobs(tx: Tx, effect: Effect, effectIds: readonly string[], priority: number) {
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

/** Performs the rows of a chunk that are due and nobody else's. */
export async function perform({ name, effectIds }: Chunk, stop: AbortSignal): Promise<void> {
  const effect = effectNamed(name);
  if (!effect) throw new Error(`There is no effect ${name}.`);
  if (isWrite(effect)) await writeAll(effect, effectIds);
  else await sendAll(effect, effectIds, stop);
}

async function writeAll(effect: Write, effectIds: readonly string[]): Promise<void> {
  try {
    await prisma.$transaction((tx) => writeChunk(tx, effect, effectIds));
  } catch (error) {
    const [only, ...others] = effectIds;
    if (only === undefined) return;
    if (others.length === 0) return writeFailed(only, error);
    // One bad row must not hold up its chunk.
    for (const id of effectIds) await writeAll(effect, [id]);
  }
}

async function writeChunk(tx: Tx, effect: Write, effectIds: readonly string[]): Promise<void> {
  const due = await tx.$queryRaw<{ id: string }[]>`
    select id from effect
    where id = any(${effectIds}::uuid[]) and state = 'pending' and next_at <= now()
      and ${KEPT_SOON}
    order by id for update skip locked`;
  if (due.length === 0) return;
  const ids = due.map(({ id }) => id);
  await writeDone(tx, effect, ids);
}

/** Rows that nobody else can have: new ones of this transaction, or those that it holds. */
async function writeDone(tx: Tx, effect: Write, ids: readonly string[]): Promise<void> {
  await effect.write(tx, ids);
  await tx.$executeRaw`
    update effect set state = 'done', attempts = attempts + 1, finished_at = now()
    where id = any(${ids}::uuid[])`;
}

async function writeFailed(effectId: string, error: unknown): Promise<void> {
  const words = wordsOf(error);
  const delayMs = await prisma.effect
    .findUnique({ where: { id: effectId }, select: { attempts: true } })
    .then((row) => backOffMs((row?.attempts ?? 0) + 1));
  await prisma.$executeRaw`
    update effect set attempts = attempts + 1, last_error = ${words},
      state = case when attempts + 1 >= ${WRITE_ATTEMPTS} then 'failed' else 'pending' end,
      finished_at = case when attempts + 1 >= ${WRITE_ATTEMPTS} then now() end,
      next_at = now() + ${delayMs}::float8 * interval '1 millisecond'
    where id = ${effectId}::uuid and state = 'pending'`;
}

async function sendAll(effect: Send, effectIds: readonly string[], stop: AbortSignal) {
  const waiting = [...effectIds];
  const sendNext = async (): Promise<void> => {
    for (let id = waiting.shift(); id !== undefined && !stop.aborted; id = waiting.shift()) {
      await sendOne(effect, id, stop);
    }
  };
  const abreast = Array.from({ length: Math.min(SENT_AT_ONCE, effectIds.length) }, sendNext);
  for (const result of await Promise.allSettled(abreast)) {
    if (result.status === "rejected") throw result.reason;
  }
}

/** What would tell of a drill by a channel that leaves the house is kept, and says so. */
async function sending(effect: Send, lease: Lease): Promise<Settlement> {
  if (effect.channel !== undefined && (await isOfDrill(lease.effectId))) {
    return { state: "suppressed", detail: "captured, as it is a drill" };
  }
  return effect.send(lease);
}

async function sendOne(effect: Send, effectId: string, stop: AbortSignal): Promise<void> {
  const lease = await claim(effectId, stop);
  if (!lease) return;
  const settlement = await sending(effect, lease).catch((error: unknown) => ({
    // Whatever broke after the mark, the other side may have it: only a person sends it again.
    state: mayHaveLeft(lease) ? ("uncertain" as const) : ("retry" as const),
    error: wordsOf(error),
  }));
  await settle(lease, settlement);
}

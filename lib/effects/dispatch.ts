import { setTimeout as pause } from "node:timers/promises";
import { prisma, type Tx } from "@/lib/db/client";
import { KEPT_SOON } from "@/lib/db/soon";
import type { Chunk } from "./add-jobs";
import { isOfDrill } from "./captured";
import { isWrite, type Lease, type Send, type Settlement, TooMany, type Write } from "./effect";
import { wordsOf } from "./error-words";
import { followAll, followPage, type Rest } from "./follow-all";
import { backOffMs, claim, mayHaveLeft, settle } from "./lease";
import { effectNamed } from "./registry";

const SENT_AT_ONCE = 5;
const WRITE_ATTEMPTS = 8;

/** So many jobs are planned together where they wait: a transaction stays short. */
const MOST_TOGETHER = 40;
/** From the beginning of one such transaction to the next: nobody sees it, and fewer have more in them. */
const GATHERS_MS = 200;
/** What is more than that in one job is planned event by event. */
const MOST_EVENTS = 5;

/** Plans what follows from these events. Doing it again adds nothing. */
export async function follow(eventIds: readonly string[]): Promise<void> {
  // In order, and each in its own transaction: one that cannot be planned holds up no other.
  const failures: unknown[] = [];
  for (const id of eventIds) {
    await followWhole(id).catch((error) => failures.push(error));
  }
  if (failures.length > 0) throw failures[0];
}

let together = MOST_TOGETHER;
let begun = 0;
/** The next transaction, as long as it waits for more to come. */
let next: { jobs: (readonly string[])[]; isPlanned: Promise<boolean> } | null = null;

/**
 * The same with the events of other jobs that wait by now, in one transaction with the end of these
 * jobs: what is behind catches up by doing for many at once what costs little more than for one. On a
 * calm desk that begins at once; right after another it waits for a moment, so that more come together.
 * If it fails, nothing of it has happened, and each job plans its own events alone.
 */
export async function followWithWaiting(eventIds: readonly string[]): Promise<void> {
  if (eventIds.length > MOST_EVENTS) return follow(eventIds);
  if (next) next.jobs.push(eventIds);
  else next = gathered([eventIds]);
  if (!(await next.isPlanned)) await follow(eventIds);
}

function gathered(jobs: (readonly string[])[]) {
  const isPlanned = (async () => {
    await pause(Math.max(0, begun + GATHERS_MS - Date.now()));
    begun = Date.now();
    next = null;
    return planTogether(jobs);
  })();
  return { jobs, isPlanned };
}

async function planTogether(jobs: readonly (readonly string[])[]): Promise<boolean> {
  const rests = await prisma
    .$transaction(async (tx) => {
      const waiting = together > jobs.length ? await takeWaiting(tx, together - jobs.length) : [];
      const left = await followAll(tx, [...jobs, ...waiting], true);
      // Their pages have no other job to go on with them after a crash.
      if (waiting.length > 0 && left.length > 0) throw new TooMany();
      return left;
    })
    .catch(() => null);
  // Where they concern too many people for that, or one of them fails, fewer at once may do.
  together = rests === null ? Math.ceil(together / 2) : Math.min(together + 1, MOST_TOGETHER);
  if (rests === null) return false;
  for (const rest of rests) await followRest(rest);
  return true;
}

/** Ends jobs that wait and were never tried, and returns their events. */
async function takeWaiting(tx: Tx, most: number): Promise<string[][]> {
  const jobs = await tx.$queryRaw<{ eventIds: string[] }[]>`
    select payload->'eventIds' as "eventIds" from graphile_worker.complete_jobs(array(
      select j.id from graphile_worker._private_jobs j
      where j.task_id = (select id from graphile_worker._private_tasks where identifier = 'follow')
        and j.is_available and j.run_at <= now() and j.attempts = 0
        and json_array_length(j.payload->'eventIds') <= ${MOST_EVENTS}
      order by j.priority, j.run_at, j.id limit ${most} for update skip locked))
    where ${KEPT_SOON}`;
  return jobs.map(({ eventIds }) => eventIds);
}

/**
 * What stays in the database is written along with its plan, where it is no more than one chunk, and
 * notices unless they are thousands. Whatever cannot be written so is planned alone, and written by jobs
 * that may fail one by one. Those whom one transaction cannot plan for have more of their own, behind
 * everybody else's jobs.
 */
async function followWhole(eventId: string): Promise<void> {
  const rests =
    (await prisma.$transaction((tx) => followAll(tx, [[eventId]], true)).catch(() => null)) ??
    (await prisma.$transaction((tx) => followAll(tx, [[eventId]], false)));
  for (const rest of rests) await followRest(rest);
}

/** Goes on behind them, page by page. */
async function followRest(rest: Rest): Promise<void> {
  for (let after: string | null = rest.after; after !== null; ) {
    const next: Rest = { ...rest, after };
    after = await prisma.$transaction((tx) => followPage(tx, next));
  }
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
    // One bad row must not hold up its chunk.
    if (others.length > 0) for (const id of effectIds) await writeAll(effect, [id]);
    else if (error instanceof TooMany && effect.writePage) {
      await writeInPages(effect.writePage, only);
    } else await writeFailed(only, error);
  }
}

async function writeChunk(tx: Tx, effect: Write, effectIds: readonly string[]): Promise<void> {
  const due = await dueAmong(tx, effectIds);
  if (due.length === 0) return;
  await effect.write(tx, due);
  await writtenDown(tx, due);
}

type WritePage = NonNullable<Write["writePage"]>;

/** Each page in a transaction of its own; whoever ends in the middle begins anew, and adds nothing twice. */
async function writeInPages(writePage: WritePage, effectId: string): Promise<void> {
  let after: string | null = null;
  try {
    do {
      const behind: string | null = after;
      after = await prisma.$transaction((tx) => writeNext(tx, writePage, effectId, behind));
    } while (after !== null);
  } catch (error) {
    await writeFailed(effectId, error);
  }
}

async function writeNext(tx: Tx, writePage: WritePage, effectId: string, after: string | null) {
  if ((await dueAmong(tx, [effectId])).length === 0) return null;
  const last = await writePage(tx, effectId, after);
  if (last === null) await writtenDown(tx, [effectId]);
  return last;
}

async function dueAmong(tx: Tx, effectIds: readonly string[]): Promise<string[]> {
  const due = await tx.$queryRaw<{ id: string }[]>`
    select id from effect
    where id = any(${effectIds}::uuid[]) and state = 'pending' and next_at <= now()
      and ${KEPT_SOON}
    order by id for update skip locked`;
  return due.map(({ id }) => id);
}

const writtenDown = (tx: Tx, effectIds: readonly string[]) => tx.$executeRaw`
  update effect set state = 'done', attempts = attempts + 1, finished_at = now()
  where id = any(${effectIds}::uuid[])`;

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

/** So many abreast, claimed together: what a claim costs is mostly being a statement. */
async function sendAll(effect: Send, effectIds: readonly string[], stop: AbortSignal) {
  const failures: unknown[] = [];
  for (let at = 0; at < effectIds.length && !stop.aborted; at += SENT_AT_ONCE) {
    const leases = await claim(effectIds.slice(at, at + SENT_AT_ONCE), stop);
    const sent = await Promise.allSettled(leases.map((lease) => sendOne(effect, lease)));
    failures.push(...sent.flatMap((one) => (one.status === "rejected" ? [one.reason] : [])));
  }
  if (failures.length > 0) throw failures[0];
}

/** What would tell of a drill by a channel that leaves the house is kept, and says so. */
async function sending(effect: Send, lease: Lease): Promise<Settlement> {
  if (effect.channel !== undefined && (await isOfDrill(lease.effectId))) {
    return { state: "suppressed", detail: "captured, as it is a drill" };
  }
  return effect.send(lease);
}

async function sendOne(effect: Send, lease: Lease): Promise<void> {
  const settlement = await sending(effect, lease).catch((error: unknown) => ({
    // Whatever broke after the mark, the other side may have it: only a person sends it again.
    state: mayHaveLeft(lease) ? ("uncertain" as const) : ("retry" as const),
    error: wordsOf(error),
  }));
  await settle(lease, settlement);
}

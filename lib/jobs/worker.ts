import { EventEmitter } from "node:events";
import { setTimeout as pause } from "node:timers/promises";
import { Logger, type Runner, run, type TaskList, type WorkerEvents } from "graphile-worker";
import pg from "pg";
import { z } from "zod";
import { follow, perform } from "@/lib/effects/dispatch";
import { sweep } from "@/lib/effects/sweep";
import { env } from "@/lib/env";
import { log } from "@/lib/log";
import { RESET_TASK } from "@/lib/people/reset-requests";
import { beat, signOff } from "./heartbeat";
import { offerReset } from "./reset-password";
import { CRONTAB, tidy } from "./schedule";

const HEARTBEAT_MS = 3_000;
const SWEEP_MS = 5_000;
const POLL_MS = 500;
/** The supervisor grants ten seconds; what is not finished by then is handed back. */
const DRAIN_MS = 8_000;
const RESTART_MS = 1_000;

type Lane = { concurrency: number; tasks: TaskList; crontab: string };

const Follow = z.object({ eventIds: z.array(z.uuid()) });
const Chunk = z.object({ name: z.string(), effectIds: z.array(z.uuid()) });

/** Mail has workers of its own: a server that hangs holds up no notice. */
function lanes(stop: AbortSignal): Lane[] {
  const performed = async (payload: unknown) => perform(Chunk.parse(payload), stop);
  return [
    {
      concurrency: 3,
      crontab: CRONTAB,
      tasks: {
        follow: async (payload) => follow(Follow.parse(payload).eventIds),
        perform: performed,
        tidy: async () => tidy(),
        [RESET_TASK]: async (payload, { job }) => offerReset(payload, job.id),
      },
    },
    { concurrency: 3, crontab: "", tasks: { deliver: performed } },
  ];
}

/**
 * Runs every job until the signal fires, then returns within ten seconds, with unfinished work handed
 * back. A database that goes away and returns is waited for.
 */
export async function runWorker(signal: AbortSignal): Promise<void> {
  const alive = new Set<string>();
  const pool = new pg.Pool({
    connectionString: env.DATABASE_URL,
    max: 10,
    connectionTimeoutMillis: 5_000,
    application_name: "muster-jobs",
  });
  pool.on("error", (error) => log.warn({ error }, "a connection of the worker broke"));
  const work = Promise.all([
    ...lanes(signal).map((lane) => keepOpen(lane, pool, alive, signal)),
    repeat("heartbeat", HEARTBEAT_MS, signal, () => beat(alive)),
    repeat("sweep", SWEEP_MS, signal, sweep),
  ]);
  await Promise.race([work, drained(signal)]);
  await signOff(alive).catch((error: unknown) => log.warn({ error }, "could not sign off"));
  // A job that could not be waited for still holds its connection.
  await Promise.race([pool.end().catch(() => {}), pause(500, undefined, { ref: false })]);
}

async function drained(signal: AbortSignal): Promise<void> {
  if (!signal.aborted) {
    await new Promise<void>((resolve) =>
      signal.addEventListener("abort", () => resolve(), { once: true }),
    );
  }
  await pause(DRAIN_MS, undefined, { ref: false });
}

/** Runs a lane, and runs it anew when the database took one of its workers down. */
async function keepOpen(lane: Lane, pool: pg.Pool, alive: Set<string>, signal: AbortSignal) {
  while (!signal.aborted) {
    try {
      await runLane(lane, pool, alive, signal);
    } catch (error) {
      log.warn({ error }, "the worker could not run and tries again");
    }
    await pause(RESTART_MS, undefined, { signal }).catch(() => {});
  }
}

async function runLane(lane: Lane, pool: pg.Pool, alive: Set<string>, signal: AbortSignal) {
  const events: WorkerEvents = new EventEmitter();
  const mine = new Set<string>();
  events.on("worker:create", ({ worker }) => {
    mine.add(worker.workerId);
    alive.add(worker.workerId);
  });
  const broken = new Promise<void>((resolve) => {
    // graphile-worker replaces no worker that it lost.
    events.once("worker:fatalError", () => resolve());
    signal.addEventListener("abort", () => resolve(), { once: true });
  });
  try {
    const runner = await run({
      pgPool: pool,
      taskList: lane.tasks,
      concurrency: lane.concurrency,
      crontab: lane.crontab,
      pollInterval: POLL_MS,
      noHandleSignals: true,
      events,
      logger: new Logger(() => report),
    });
    await beat(mine);
    await Promise.race([broken, runner.promise]);
    await stopped(runner);
  } finally {
    for (const id of mine) alive.delete(id);
    await signOff(mine).catch(() => {});
  }
}

async function stopped(runner: Runner): Promise<void> {
  // A runner that stopped by itself says so by throwing.
  await runner.stop().catch(() => {});
  await runner.promise.catch(() => {});
}

async function repeat(
  name: string,
  everyMs: number,
  signal: AbortSignal,
  turn: () => Promise<void>,
): Promise<void> {
  while (!signal.aborted) {
    await turn().catch((error: unknown) => log.warn({ error }, `the ${name} failed`));
    await pause(everyMs, undefined, { signal }).catch(() => {});
  }
}

function report(level: string, message: string): void {
  if (level === "error" || level === "warning") log.warn({ from: "graphile-worker" }, message);
}

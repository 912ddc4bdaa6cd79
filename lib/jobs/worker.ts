import { EventEmitter, setMaxListeners } from "node:events";
import { setTimeout as pause } from "node:timers/promises";
import {
  Logger,
  runTaskList,
  type TaskList,
  type Worker,
  type WorkerEvents,
} from "graphile-worker";
import pg from "pg";
import { z } from "zod";
import { DUE_TASK, TURN_TASK } from "@/lib/automation/words";
import { RELEASE_TASK } from "@/lib/conversations/held";
import { yieldToWeb } from "@/lib/db/precedence";
import { followWithWaiting, perform } from "@/lib/effects/dispatch";
import { sweep } from "@/lib/effects/sweep";
import { env } from "@/lib/env";
import { log } from "@/lib/log";
import { fetchMail } from "@/lib/mail/inbound/imap";
import { readMailJob } from "@/lib/mail/inbound/read-arrived";
import { READ_TASK } from "@/lib/mail/inbound/receive-mail";
import { PRACTICE_TASK } from "@/lib/major-incidents/practice";
import { DECISION_TASK } from "@/lib/major-incidents/proposing";
import { CALL_REVIEW_TASK, PLAY_INJECT_TASK } from "@/lib/major-incidents/review-words";
import { RUN_TASK } from "@/lib/major-incidents/stand-down";
import { OVERDUE_TASK, RELEASE_UPDATE_TASK } from "@/lib/major-incidents/update-words";
import { ESCALATE_OLA_TASK } from "@/lib/ola/reckon";
import { RESET_TASK } from "@/lib/people/reset-requests";
import { ESCALATE_TASK } from "@/lib/sla/words";
import { escalateNow, escalateTeamNow } from "./escalations";
import { beat, freeUnknownJobs, signOff } from "./heartbeat";
import { escalateDecisionNow } from "./major-incident-clocks";
import { callOverdueUpdate, releaseUpdateNow } from "./major-incident-updates";
import { practise } from "./practise";
import { releaseHeld } from "./release-held";
import { offerReset } from "./reset-password";
import { callDueReview, playDueInject } from "./reviews-and-drills";
import { goThroughTurn, takeTurn } from "./rule-turns";
import { runBatch } from "./run-batch";
import { SCHEDULE } from "./schedule";

const HEARTBEAT_MS = 3_000;
const SWEEP_MS = 5_000;
const POLL_MS = 500;
/** The supervisor grants ten seconds; what is not finished by then is handed back. */
const DRAIN_MS = 7_000;
const RESTART_MS = 1_000;
const FAILURES_IN_A_ROW = 10;

type Lane = {
  concurrency: number;
  tasks: TaskList;
  /** Told of every new job at once. The others look every half second: each is told of all jobs alike. */
  isTold?: true;
};

const Follow = z.object({ eventIds: z.array(z.uuid()) });
const Chunk = z.object({ name: z.string(), effectIds: z.array(z.uuid()) });

/** Mail has workers of its own: a server that hangs holds up no notice. */
function lanes(stop: AbortSignal): Lane[] {
  const performed = async (payload: unknown) => perform(Chunk.parse(payload), stop);
  return [
    {
      concurrency: 3,
      isTold: true,
      tasks: {
        follow: async (payload) => followWithWaiting(Follow.parse(payload).eventIds),
        perform: performed,
        [RELEASE_TASK]: releaseHeld,
        [RELEASE_UPDATE_TASK]: releaseUpdateNow,
        [OVERDUE_TASK]: callOverdueUpdate,
        [DECISION_TASK]: escalateDecisionNow,
        [CALL_REVIEW_TASK]: callDueReview,
        [PLAY_INJECT_TASK]: playDueInject,
        [PRACTICE_TASK]: practise,
        [ESCALATE_TASK]: escalateNow,
        [ESCALATE_OLA_TASK]: escalateTeamNow,
        [DUE_TASK]: takeTurn,
        [TURN_TASK]: async (payload) => goThroughTurn(payload, stop),
        [RUN_TASK]: async (payload) => runBatch(payload, stop),
        [RESET_TASK]: async (payload, { job }) => offerReset(payload, job.id),
      },
    },
    { concurrency: 8, tasks: { deliver: performed } },
    { concurrency: 1, tasks: { push: performed } },
    { concurrency: 4, tasks: { [READ_TASK]: readMailJob } },
  ];
}

/**
 * Runs every job until the signal fires, then returns within ten seconds, with unfinished work handed
 * back. A database that goes away and returns is waited for.
 */
export async function runWorker(signal: AbortSignal): Promise<void> {
  // Every mail on its way listens to it.
  setMaxListeners(0, signal);
  const alive = new Set<Worker>();
  const pool = new pg.Pool({
    connectionString: env.DATABASE_URL,
    // Four listen, one for each lane; to take a job or give it back needs one for a millisecond.
    max: 6,
    connectionTimeoutMillis: 5_000,
    application_name: "muster-jobs",
    // That a job was taken or is over need not be on the disk: it may be done again, and what came of it is there.
    options: "-c synchronous_commit=off",
  });
  yieldToWeb(pool);
  pool.on("error", (error) => log.warn({ error }, "a connection of the worker broke"));
  // A connection may also break in somebody's hands, and unheard that would end the process.
  pool.on("connect", (client) => client.on("error", () => {}));
  const work = Promise.all([
    ...lanes(signal).map((lane) => keepOpen(lane, pool, alive, signal)),
    fetchMail(signal),
    repeat("heartbeat", HEARTBEAT_MS, signal, () => beat(alive)),
    repeat("sweep", SWEEP_MS, signal, async () => {
      await freeUnknownJobs(alive);
      await sweep();
    }),
    ...SCHEDULE.map(({ name, everyMs, turn }) => repeat(name, everyMs, signal, turn)),
  ]);
  await Promise.race([work, drained(signal)]);
  await signOff(alive).catch((error: unknown) => log.warn({ error }, "could not sign off"));
  // A job that could not be waited for still holds its connection.
  await Promise.race([pool.end().catch(() => {}), pause(500, undefined, { ref: false })]);
}

async function drained(signal: AbortSignal): Promise<void> {
  await aborted(signal);
  await pause(DRAIN_MS, undefined, { ref: false });
}

/** Runs a lane, and runs it anew when the database took one of its workers down. */
async function keepOpen(lane: Lane, pool: pg.Pool, alive: Set<Worker>, signal: AbortSignal) {
  while (!signal.aborted) {
    try {
      await runLane(lane, pool, alive, signal);
    } catch (error) {
      log.warn({ error }, "the worker could not run and tries again");
    }
    await pause(RESTART_MS, undefined, { signal }).catch(() => {});
  }
}

async function runLane(lane: Lane, pool: pg.Pool, alive: Set<Worker>, signal: AbortSignal) {
  const events: WorkerEvents = new EventEmitter();
  const mine = new Set<Worker>();
  events.on("worker:create", ({ worker }) => {
    mine.add(worker);
    alive.add(worker);
  });
  if (!lane.isTold) {
    events.on("pool:listen:success", ({ client }) =>
      setImmediate(() => client.query('unlisten "jobs:insert"').catch(() => {})),
    );
  }
  const over = new AbortController();
  const ended = Promise.race([broken(events), aborted(AbortSignal.any([signal, over.signal]))]);
  try {
    // Not `run`: its clock ends the process when the database goes away.
    const workers = runTaskList(
      {
        concurrency: lane.concurrency,
        pollInterval: POLL_MS,
        noHandleSignals: true,
        events,
        logger: new Logger(() => report),
      },
      lane.tasks,
      pool,
    );
    const finished = workers.promise.catch(() => {});
    await beat(mine).catch(() => {});
    await Promise.race([ended, finished]);
    await workers.gracefulShutdown().catch(() => {});
    await finished;
  } finally {
    over.abort();
    for (const worker of mine) alive.delete(worker);
    await signOff(mine).catch(() => {});
  }
}

/**
 * Resolves when a lane cannot go on: graphile-worker replaces no worker that it lost, and when it
 * could not read the names of its tasks it remembers that failure for good.
 */
function broken(events: WorkerEvents): Promise<void> {
  let failures = 0;
  const recovered = () => {
    failures = 0;
  };
  events.on("worker:getJob:empty", recovered);
  events.on("job:start", recovered);
  return new Promise((resolve) => {
    events.once("worker:fatalError", () => resolve());
    events.on("worker:getJob:error", () => {
      failures += 1;
      if (failures >= FAILURES_IN_A_ROW) resolve();
    });
  });
}

function aborted(signal: AbortSignal): Promise<void> {
  if (signal.aborted) return Promise.resolve();
  return new Promise((resolve) => {
    signal.addEventListener("abort", () => resolve(), { once: true });
  });
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

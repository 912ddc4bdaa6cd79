import path from "node:path";
import { Worker } from "node:worker_threads";
import { MAIL_LIMITS } from "./limits";
import type { Reading } from "./reading";
import type { Answered, Asked } from "./thread";

/** A message that cannot be read, however often it is tried. */
export class Unreadable extends Error {
  override name = "Unreadable";
}

const START_MS = 30_000;

type Kept = { thread: Promise<Worker> | null; turn: Promise<unknown>; asked: number };
const kept: Kept = { thread: null, turn: Promise.resolve(), asked: 0 };

/**
 * Reads a message in a thread of its own, one at a time, so that no message holds up what else this
 * process does; one that takes too long or too much memory costs the thread its life.
 *
 * @throws Unreadable for the message's own fault.
 */
export function readInThread(source: Uint8Array): Promise<Reading> {
  const mine = kept.turn.then(() => readNow(source));
  kept.turn = mine.catch(() => {});
  return mine;
}

async function readNow(source: Uint8Array): Promise<Reading> {
  kept.thread ??= startThread();
  const thread = await kept.thread.catch((error: unknown) => {
    kept.thread = null;
    throw error;
  });
  kept.asked += 1;
  const number = kept.asked;
  try {
    return await answerOf(thread, { number, source });
  } catch (error) {
    // One that answered with a fault is well; one that did not is given up.
    if (!(error instanceof Unreadable && error.cause === undefined)) {
      kept.thread = null;
      await thread.terminate();
    }
    throw error;
  }
}

function answerOf(thread: Worker, asked: Asked): Promise<Reading> {
  return new Promise((resolve, reject) => {
    const end = (settle: () => void) => {
      clearTimeout(deadline);
      thread.off("message", hear).off("error", fail).off("exit", fail);
      settle();
    };
    const fail = (cause: unknown) => end(() => reject(new Unreadable("It broke.", { cause })));
    const late = () => fail(new Error(`It took longer than ${MAIL_LIMITS.readMs} ms.`));
    const hear = (answer: Answered) => {
      if (answer.number !== asked.number) return;
      end(() =>
        "reading" in answer ? resolve(answer.reading) : reject(new Unreadable(answer.fault)),
      );
    };
    const deadline = setTimeout(late, MAIL_LIMITS.readMs);
    thread.on("message", hear).on("error", fail).on("exit", fail);
    thread.postMessage(asked);
  });
}

/** Built beside the worker that starts it; Node runs no TypeScript. */
const THREAD = path.join("dist", "mail-thread.mjs");

function startThread(): Promise<Worker> {
  return new Promise((resolve, reject) => {
    const thread = new Worker(path.resolve(THREAD), {
      resourceLimits: { maxOldGenerationSizeMb: MAIL_LIMITS.memoryMb },
    });
    // Whoever has nothing else to do may end without it.
    thread.unref();
    const late = setTimeout(() => reject(new Error("The thread did not start.")), START_MS);
    thread.once("error", reject);
    thread.once("message", () => {
      clearTimeout(late);
      thread.off("error", reject);
      resolve(thread);
    });
  });
}

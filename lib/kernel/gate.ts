import { POOL_SIZE } from "@/lib/db/client";
import { busy } from "./errors";

const WAIT_LIMIT_MS = 30_000;
const QUEUE_LIMIT = 2_000;
/** Reads need connections too, so commands never take the whole pool. */
const PLACES = Math.max(1, POOL_SIZE - 2);

let running = 0;
const waiting: (() => void)[] = [];

/**
 * Runs at most as many commands at once as the pool has room for; the rest wait in order.
 *
 * @throws `unavailable` when the queue is full or the wait passed 30 seconds.
 */
export async function admit<T>(work: () => Promise<T>): Promise<T> {
  if (running >= PLACES) await queueUp();
  else running += 1;
  try {
    return await work();
  } finally {
    const next = waiting.shift();
    // The place is handed over rather than freed, so nobody who comes later can overtake.
    if (next) next();
    else running -= 1;
  }
}

function queueUp(): Promise<void> {
  if (waiting.length >= QUEUE_LIMIT) throw busy();
  return new Promise((resolve, reject) => {
    const enter = () => {
      clearTimeout(timer);
      resolve();
    };
    const timer = setTimeout(() => {
      waiting.splice(waiting.indexOf(enter), 1);
      reject(busy());
    }, WAIT_LIMIT_MS);
    waiting.push(enter);
  });
}

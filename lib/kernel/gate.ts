import { env } from "@/lib/env";
import { busy } from "./errors";

const WAIT_LIMIT_MS = 30_000;
const QUEUE_LIMIT = 2_000;
/** Reads need connections too, so commands never take the whole pool. */
const PLACES = Math.max(1, env.connections - 2);

// Next's bundle and the web server's own are two copies of this module with one pool between them.
const kept = globalThis as typeof globalThis & { musterGate?: Gate };
type Gate = { running: number; waiting: (() => void)[] };
const gate: Gate = kept.musterGate ?? { running: 0, waiting: [] };
kept.musterGate = gate;

/** How many commands run, and how many wait for a place. */
export const gateFigures = () => ({ running: gate.running, waiting: gate.waiting.length });

/**
 * Runs at most as many commands at once as the pool has room for; the rest wait in order.
 *
 * @throws `unavailable` when the queue is full or the wait passed 30 seconds.
 */
export async function admit<T>(work: () => Promise<T>): Promise<T> {
  if (gate.running >= PLACES) await queueUp();
  else gate.running += 1;
  try {
    return await work();
  } finally {
    const next = gate.waiting.shift();
    // The place is handed over rather than freed, so nobody who comes later can overtake.
    if (next) next();
    else gate.running -= 1;
  }
}

function queueUp(): Promise<void> {
  if (gate.waiting.length >= QUEUE_LIMIT) throw busy();
  return new Promise((resolve, reject) => {
    const enter = () => {
      clearTimeout(timer);
      resolve();
    };
    const timer = setTimeout(() => {
      gate.waiting.splice(gate.waiting.indexOf(enter), 1);
      reject(busy());
    }, WAIT_LIMIT_MS);
    gate.waiting.push(enter);
  });
}

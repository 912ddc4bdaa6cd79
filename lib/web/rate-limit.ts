import { Refused } from "@/lib/kernel/errors";

const WINDOW_MS = 60_000;
/** Past this many counters the ones whose window is over are forgotten. */
const SWEEP_AT = 10_000;

/** How many requests a minute each kind allows one person, or one address, in one web process. */
const QUOTAS = {
  read: 1_200,
  write: 600,
  /** What a customer makes: every ticket and reply calls for somebody's attention. */
  create: 120,
  /** Mail that a server hands in. */
  inbound: 3_000,
  /** Forms on our pages, which people fill in by hand. */
  form: 240,
  /** Doors that ask nobody who they are, by address. */
  open: 600,
  /** Credentials that were worth nothing, by address. */
  refused: 600,
} as const;

export type Quota = keyof typeof QUOTAS;

type Counter = { used: number; ends: number };

/** What is left, as the two header fields tell it. */
export type Allowance = { quota: Quota; left: number; seconds: number };

// Next may load this file once per bundle; a process counts once.
const kept = globalThis as typeof globalThis & { musterCounters?: Map<string, Counter> };
kept.musterCounters ??= new Map();
const counters = kept.musterCounters;
let nextSweep = 0;

/** Counts one request, whether or not it is still within the quota. */
export function take(quota: Quota, whose: string, now = Date.now()): Allowance {
  const name = `${quota} ${whose}`;
  if (counters.size > SWEEP_AT && now >= nextSweep) forgetPast(now);
  let counter = counters.get(name);
  if (counter === undefined || counter.ends <= now) {
    counter = { used: 0, ends: now + WINDOW_MS };
    counters.set(name, counter);
  }
  counter.used += 1;
  return {
    quota,
    left: QUOTAS[quota] - counter.used,
    seconds: Math.max(1, Math.ceil((counter.ends - now) / 1_000)),
  };
}

/** @throws `rate-limited` when nothing is left. */
export function requireLeft({ left, seconds }: Allowance): void {
  if (left >= 0) return;
  throw new Refused("rate-limited", "Those were too many requests. Wait a while, then go on.", {
    retryAfter: seconds,
  });
}

/** What every answer of an operation carries once it was counted. */
export const COUNTED = { "RateLimit-Policy": "always", RateLimit: "always" } as const;

/** The same of what the server in front may answer by itself, which counts nothing. */
export const SELDOM_COUNTED = { "RateLimit-Policy": "sometimes", RateLimit: "sometimes" } as const;

/** `RateLimit` and `RateLimit-Policy`, as the IETF's draft for HTTP APIs writes them. */
export function limitHeaders({
  quota,
  left,
  seconds,
}: Allowance): Record<keyof typeof COUNTED, string> {
  return {
    "RateLimit-Policy": `"${quota}";q=${QUOTAS[quota]};w=${WINDOW_MS / 1_000}`,
    RateLimit: `"${quota}";r=${Math.max(0, left)};t=${seconds}`,
  };
}

function forgetPast(now: number): void {
  nextSweep = now + 1_000;
  for (const [name, { ends }] of counters) if (ends <= now) counters.delete(name);
}

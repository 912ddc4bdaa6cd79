import { prisma } from "@/lib/db/client";
import { Refused } from "@/lib/kernel/errors";
import { hashOf } from "./secret";

const WINDOW_MINUTES = 15;
/** Guesses at one account from one address: nobody elsewhere is kept out by them. */
const PER_ACCOUNT_AND_ADDRESS = 10;
/** Guesses from one address at any account, people known at that address aside. */
const PER_ADDRESS = 100;

export type Attempt = { email: string; address: string; isKnownThere: boolean };

/**
 * Counts the attempt before it is judged, so that a hundred at once are a hundred.
 *
 * @throws `rate-limited` when there were too many failures.
 */
export async function countAttempt({ email, address, isKnownThere }: Attempt): Promise<void> {
  const pair = await count(pairOf(email, address));
  if (pair.failures > PER_ACCOUNT_AND_ADDRESS) throw tooMany(pair.windowEnds);
  const all = await count(allOf(address));
  if (all.failures > PER_ADDRESS && !isKnownThere) throw tooMany(all.windowEnds);
}

/** It was no failure after all. */
export async function forgiveAttempt({ email, address }: Attempt): Promise<void> {
  await prisma.throttle.deleteMany({ where: { bucket: pairOf(email, address) } });
  await prisma.throttle.updateMany({
    where: { bucket: allOf(address), failures: { gt: 0 } },
    data: { failures: { decrement: 1 } },
  });
}

/** Counters whose window is over say nothing any more. */
export async function forgetOldAttempts(): Promise<void> {
  await prisma.throttle.deleteMany({ where: { windowEnds: { lt: new Date() } } });
}

/** Hashed, so that the table names neither who was tried nor from where. */
const pairOf = (email: string, address: string) => `pair:${hashOf(`${address} ${email}`)}`;
const allOf = (address: string) => `address:${hashOf(address)}`;

type Counted = { failures: number; windowEnds: Date };

async function count(bucket: string): Promise<Counted> {
  const rows = await prisma.$queryRaw<Counted[]>`
    insert into throttle as t (bucket, failures, window_ends)
    values (${bucket}, 1, now() + make_interval(mins => ${WINDOW_MINUTES}::int))
    on conflict (bucket) do update set
      failures = case when t.window_ends < now() then 1 else t.failures + 1 end,
      window_ends = case when t.window_ends < now() then excluded.window_ends else t.window_ends end
    returning failures, window_ends as "windowEnds"`;
  return rows[0] ?? { failures: 1, windowEnds: new Date() };
}

function tooMany(until: Date): Refused {
  const retryAfter = Math.max(1, Math.ceil((until.getTime() - Date.now()) / 1_000));
  return new Refused("rate-limited", "Too many failed attempts. Wait a while, then try again.", {
    retryAfter,
  });
}

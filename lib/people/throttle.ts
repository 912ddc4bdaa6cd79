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
  const pair = await count(pairOf(email, address), WINDOW_MINUTES);
  if (pair.failures > PER_ACCOUNT_AND_ADDRESS) throw tooMany(pair.windowEnds);
  const all = await count(allOf(address), WINDOW_MINUTES);
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

const GUESSES_FROM_AN_ADDRESS = 10;
/** Somebody who knows the password and has many addresses gets no further than this. */
const GUESSES_IN_ALL = 50;

type Guess = { of: "code" | "password"; personId: string; address: string };

/**
 * Counts a guess at what proves somebody a second time: a code, or the password they have now.
 *
 * @throws `rate-limited`
 */
export async function countGuess({ of, personId, address }: Guess): Promise<void> {
  const here = await count(guessesOf(of, `${personId} ${address}`), WINDOW_MINUTES);
  if (here.failures > GUESSES_FROM_AN_ADDRESS) throw tooMany(here.windowEnds);
  const all = await count(guessesOf(of, personId), WINDOW_MINUTES);
  if (all.failures > GUESSES_IN_ALL) throw tooMany(all.windowEnds);
}

export async function forgiveGuess({ of, personId, address }: Guess): Promise<void> {
  const buckets = [guessesOf(of, `${personId} ${address}`), guessesOf(of, personId)];
  await prisma.throttle.deleteMany({ where: { bucket: { in: buckets } } });
}

const guessesOf = (what: string, whose: string) => `${what}:${hashOf(whose)}`;

const RESETS_AN_HOUR = 3;
const RESETS_FROM_AN_ADDRESS = 30;

/**
 * Whether somebody may be mailed another link to reset a password. It counts the same for addresses
 * that nobody has, since the answer must not tell.
 *
 * @throws `rate-limited` for an address from which far too many were asked for.
 */
export async function mayMailReset(email: string, address: string): Promise<boolean> {
  const from = await count(`reset-from:${hashOf(address)}`, 60);
  if (from.failures > RESETS_FROM_AN_ADDRESS) throw tooMany(from.windowEnds);
  const { failures } = await count(`reset:${hashOf(email)}`, 60);
  return failures <= RESETS_AN_HOUR;
}

/** Counters whose window is over say nothing any more. */
export async function forgetOldAttempts(): Promise<void> {
  await prisma.throttle.deleteMany({ where: { windowEnds: { lt: new Date() } } });
}

/** Hashed, so that the table names neither who was tried nor from where. */
const pairOf = (email: string, address: string) => `pair:${hashOf(`${address} ${email}`)}`;
const allOf = (address: string) => `address:${hashOf(address)}`;

type Counted = { failures: number; windowEnds: Date };

async function count(bucket: string, windowMinutes: number): Promise<Counted> {
  const rows = await prisma.$queryRaw<Counted[]>`
    insert into throttle as t (bucket, failures, window_ends)
    values (${bucket}, 1, now() + make_interval(mins => ${windowMinutes}::int))
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

import { rememberUpTo } from "@/lib/kernel/remembered";

/** Wall clocks and moments, by the zone rules that the platform knows (IANA, through Intl). */

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/** A zone has as many names as its letters can be written large and small. */
const formats = rememberUpTo<string, Intl.DateTimeFormat>(1_000);

/** @throws RangeError for a zone that there is none of. */
function formatOf(timeZone: string): Intl.DateTimeFormat {
  return formats.getOr(
    timeZone,
    () =>
      new Intl.DateTimeFormat("en-US", {
        ...{ timeZone, calendar: "gregory", numberingSystem: "latn", hourCycle: "h23" },
        ...{ year: "numeric", month: "numeric", day: "numeric" },
        ...{ hour: "numeric", minute: "numeric", second: "numeric" },
      }),
  );
}

/** Kept by Intl alone; a name with a slash that PostgreSQL does not know it may read as a rule of its own. */
const UNKNOWN_TO_POSTGRES = /^(?:SystemV\/.*|US\/Pacific-New|Canada\/East-Saskatchewan)$/i;

/**
 * A zone by the name of a place in it, or UTC. Abbreviations mean something else to the platform, the
 * database and people (IST, BST, CST), some of them nothing at all, and of an offset, which knows no
 * daylight saving either, the database reads the sign the other way round.
 */
export function isZone(timeZone: string): boolean {
  if (!/^(?:UTC|GMT|[A-Za-z]+\/.+)$/i.test(timeZone)) return false;
  if (UNKNOWN_TO_POSTGRES.test(timeZone)) return false;
  try {
    formatOf(timeZone);
    return true;
  } catch {
    return false;
  }
}

/** What a wall clock shows there, as milliseconds as if it hung in Greenwich. */
export function wallAt(ms: number, timeZone: string): number {
  const parts: Record<string, number> = {};
  for (const { type, value } of formatOf(timeZone).formatToParts(ms)) parts[type] = Number(value);
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = parts;
  return Date.UTC(year, month - 1, day, hour, minute, second);
}

const offsetAt = (ms: number, timeZone: string) =>
  wallAt(ms, timeZone) - Math.floor(ms / 1_000) * 1_000;

/** The day that a wall clock there shows, as the midnight that it would have in Greenwich. */
export const dayAt = (ms: number, timeZone: string): number =>
  Math.floor(wallAt(ms, timeZone) / DAY_MS) * DAY_MS;

/**
 * The moment at which a wall clock there shows this: the first of two, where it is set back, and the
 * moment of the change, where it skips it. So later on the wall is never earlier in time.
 */
export function momentOf(wall: number, timeZone: string): number {
  const before = offsetAt(wall - DAY_MS, timeZone);
  const after = offsetAt(wall + DAY_MS, timeZone);
  const candidates = before === after ? [wall - before] : [wall - before, wall - after];
  const shown = candidates.filter((ms) => wallAt(ms, timeZone) === wall);
  if (shown.length > 0) return Math.min(...shown);
  return changeBetween(wall - DAY_MS - HOUR_MS * 15, wall + DAY_MS + HOUR_MS * 15, wall, timeZone);
}

/** The first moment at which the clock shows more than `wall`, found by halving to the millisecond. */
function changeBetween(from: number, until: number, wall: number, timeZone: string): number {
  let [low, high] = [from, until];
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (wallAt(middle, timeZone) >= wall) high = middle;
    else low = middle;
  }
  return high;
}

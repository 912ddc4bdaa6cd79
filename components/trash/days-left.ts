const DAY_MS = 86_400_000;

/** Whole days, rounded up, until it is purged by itself; 0 once that is due. */
export function daysLeft({ purgeAfter }: { purgeAfter: string }, now = Date.now()): number {
  return Math.max(0, Math.ceil((Date.parse(purgeAfter) - now) / DAY_MS));
}

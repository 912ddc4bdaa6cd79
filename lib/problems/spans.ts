/** One time of being worked on. */
export type Span = { from: Date; until: Date | null; end: End | null };
type End = "resolved" | "closed" | "cancelled";

const ENDS: readonly string[] = ["resolved", "closed", "cancelled"];

type Told = { at: Date; to: string };

/**
 * Each time that a problem was worked on, the oldest first: one that is analysed again begins another,
 * and the one before keeps its end. What follows an end, as closing follows resolving, is no new one.
 */
export function spansOf(createdAt: Date, moves: readonly Told[]): Span[] {
  const spans: Span[] = [{ from: createdAt, until: null, end: null }];
  for (const { at, to } of moves) {
    const last = spans.at(-1);
    const end = endOf(to);
    if (last?.until === null && end !== null) Object.assign(last, { until: at, end });
    if (last && last.until !== null && end === null)
      spans.push({ from: at, until: null, end: null });
  }
  return spans;
}

const endOf = (state: string) => (ENDS.includes(state) ? (state as End) : null);

import { businessBetween } from "@/lib/calendars/business-time";
import { type Clock, type Reading, reachedAt } from "./clocks";
import { ClockView } from "./contract";
import type { Promised } from "./rulebook";

type Fired = { kind: string; startSeq: number; percent: number; createdAt: Date };

const iso = (ms: number | null) => (ms === null ? null : new Date(ms).toISOString());
const seconds = (ms: number) => Math.round(ms / 1_000);

/** A clock with all its parts, as its readers open it. */
export function presentClock(
  clock: Clock,
  reading: Reading,
  { policy, terms }: Promised,
  fired: readonly Fired[],
  now: number,
): ClockView {
  const { kind, startSeq, startedAt, stopped } = clock;
  const rules = policy.terms.escalations.filter((rule) => rule.clock === kind);
  return ClockView.parse({
    ...{ kind, state: reading.state },
    startedAt: iso(startedAt),
    dueAt: iso(reading.dueAt),
    stoppedAt: iso(stopped?.at ?? null),
    targetSeconds: seconds(reading.target),
    elapsedSeconds: seconds(reading.elapsed),
    leftSeconds: seconds(reading.left),
    segments: clock.segments.map(({ from, until, runs, because, seq }) => ({
      ...{ from: iso(from), until: iso(until), runs, because, seq },
      seconds: runs ? seconds(businessBetween(terms.book, from, until ?? now)) : 0,
    })),
    escalations: rules
      .map(({ percent }) => {
        const one = fired.find(
          (row) => row.kind === kind && row.startSeq === startSeq && row.percent === percent,
        );
        return {
          percent,
          dueAt: stopped
            ? null
            : iso(reachedAt(clock, terms, Math.round((reading.target * percent) / 100))),
          firedAt: one?.createdAt.toISOString() ?? null,
        };
      })
      .sort((a, b) => a.percent - b.percent),
  });
}

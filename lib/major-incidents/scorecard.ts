/** How a drill went against what was aimed at. Pure, from the metrics and the events. */
import type { ScoreKey } from "./drill-contract";
import type { MetricEvent, MetricUnit } from "./metric-words";
import type { Metric } from "./metrics";
import { DECISION_MS, HANDOVER_MS, type Severity } from "./words";

type Score = {
  key: ScoreKey;
  unit: MetricUnit;
  target: number;
  actual: number | null;
  verdict: "met" | "missed" | "pending" | "not_applicable";
};

const MINUTE = 60;

/** In seconds, but the cadence in per cent. */
const TARGETS: Record<Severity, Record<Exclude<ScoreKey, "handover">, number>> = {
  SEV1: targets({ acknowledge: 5, engage: 15, first_notice: 5, mitigate: 60 }),
  SEV2: targets({ acknowledge: 10, engage: 30, first_notice: 15, mitigate: 120 }),
  SEV3: targets({ acknowledge: 15, engage: 60, first_notice: 60, mitigate: 240 }),
};

function targets(minutes: Record<"acknowledge" | "engage" | "first_notice" | "mitigate", number>) {
  return {
    decide: DECISION_MS / 1_000,
    acknowledge: minutes.acknowledge * MINUTE,
    engage: minutes.engage * MINUTE,
    first_notice: minutes.first_notice * MINUTE,
    mitigate: minutes.mitigate * MINUTE,
    cadence: 100,
  };
}

export function scoresOf(
  severity: Severity,
  metrics: readonly Metric[],
  events: readonly MetricEvent[],
): Score[] {
  const judged = metrics.flatMap((metric) => {
    const found = Object.entries(TARGETS[severity]).find(([key]) => key === metric.key);
    if (!found) return [];
    const [key, target] = found;
    return [
      {
        key: key as ScoreKey,
        unit: metric.unit,
        target,
        actual: metric.value,
        verdict: verdictOf(metric, target),
      },
    ];
  });
  return [...judged, handover(events)];
}

function verdictOf({ state, value, unit }: Metric, target: number): Score["verdict"] {
  if (state === "pending") return "pending";
  if (state !== "recorded" || value === null) return "not_applicable";
  const isMet = unit === "percent" ? value >= target : value <= target;
  return isMet ? "met" : "missed";
}

/** The slowest answer to an offer of command; one that nobody answered took as long as it waited. */
function handover(events: readonly MetricEvent[]): Score {
  const base = { key: "handover", unit: "seconds", target: HANDOVER_MS / 1_000 } as const;
  let slowest: number | null = null;
  let isMissed = false;
  for (const { kind, at, facts } of events) {
    if (kind !== "major_incident.handover_ended" || facts.outcome === "withdrawn") continue;
    const offered = events.find(
      (one) =>
        one.kind === "major_incident.handover_offered" && one.facts.handoverId === facts.handoverId,
    );
    if (!offered) continue;
    const seconds = Math.round((Date.parse(at) - Date.parse(offered.at)) / 1_000);
    slowest = Math.max(slowest ?? 0, seconds);
    if (facts.outcome === "unanswered" || seconds > base.target) isMissed = true;
  }
  if (slowest === null) return { ...base, actual: null, verdict: "not_applicable" };
  return { ...base, actual: slowest, verdict: isMissed ? "missed" : "met" };
}

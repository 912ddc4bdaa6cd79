import { prisma } from "@/lib/db/client";
import { type Actor, isAgent } from "@/lib/kernel/actor";
import { forbidden } from "@/lib/kernel/errors";
import { MajorIncidentView } from "./contract";
import { metricsOfAll, presentMetric } from "./metric-queries";
import type { MetricKey } from "./metric-words";
import { beginningOf, monthOf, monthsBetween, nextMonth } from "./months";
import type { OverviewQuery, OverviewView } from "./overview-contract";
import { visibleMi } from "./queries";
import { SEVERITIES, type Severity } from "./words";

const MOST_MONTHS = 36;
const USUAL_MONTHS = 12;
/** More than any desk has in three years; their numbers are made anew each time. */
const MOST = 1_000;

const TIMES: readonly MetricKey[] = [
  "acknowledge",
  "first_notice",
  "mitigate",
  "resolve",
  "cadence",
];

/** What was declared, by month and severity, and how long things took. Drills do not count. */
export async function overviewFor(actor: Actor, query: OverviewQuery): Promise<OverviewView> {
  if (!isAgent(actor)) throw forbidden();
  const timeZone = query.timeZone ?? "UTC";
  const last = query.to ?? monthOf(new Date(), timeZone);
  const months = monthsBetween(query.from ?? null, last, query.from ? MOST_MONTHS : USUAL_MONTHS);
  const [first = last] = months;
  const rows = await prisma.majorIncident.findMany({
    where: {
      AND: [
        visibleMi(actor),
        { drill: false },
        {
          declaredAt: {
            gte: beginningOf(first, timeZone),
            lt: beginningOf(nextMonth(last), timeZone),
          },
        },
      ],
    },
    select: { id: true, severity: true, declaredAt: true },
    orderBy: { declaredAt: "desc" },
    take: MOST,
  });
  const metrics = await metricsOfAll(
    prisma,
    rows.map(({ id }) => id),
  );
  const declared = rows.map(({ severity, declaredAt }) => ({
    severity: MajorIncidentView.shape.severity.parse(severity),
    month: declaredAt ? monthOf(declaredAt, timeZone) : "",
  }));
  return {
    timeZone,
    data: months.map((month) => {
      const here = declared.filter((one) => one.month === month);
      const count = (severity: Severity) => here.filter((one) => one.severity === severity).length;
      const from = beginningOf(month, timeZone).toISOString();
      const to = beginningOf(nextMonth(month), timeZone).toISOString();
      return {
        month,
        total: here.length,
        bySeverity: Object.fromEntries(
          SEVERITIES.map((severity) => [severity, count(severity)]),
        ) as Record<Severity, number>,
        query: `declaredFrom=${from}&declaredTo=${to}&drill=false`,
      };
    }),
    medians: TIMES.map((key) => {
      const told = [...metrics.values()].flatMap((list) => list.filter((one) => one.key === key));
      const numbers = told.flatMap(({ state, value }) =>
        state === "recorded" && value !== null ? [value] : [],
      );
      const [any] = told;
      const { label, unit } = presentMetric(
        any ?? {
          key,
          state: "pending",
          unit: key === "cadence" ? "percent" : "seconds",
          value: null,
          reason: null,
          from: null,
          to: null,
        },
      );
      return { key, label, unit, median: medianOf(numbers), of: numbers.length };
    }),
  };
}

function medianOf(numbers: readonly number[]): number | null {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle];
  if (upper === undefined) return null;
  if (sorted.length % 2 === 1) return upper;
  return ((sorted[middle - 1] ?? upper) + upper) / 2;
}

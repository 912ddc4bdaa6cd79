import type { Figures } from "./driver";
import type { Name } from "./scenarios";

export type Sums = Partial<Record<Name, Record<number, Figures>>>;

export type Results = {
  at: string;
  machine: string;
  rounds: number;
  data: { tickets: number; open: number; replies: number; loadedInMs: number };
  start?: { coldMs: number; warmMs: number };
  scenarios: Sums;
  /** Megabytes (PSS), after everything above was asked. */
  memory?: Record<string, number>;
  /** Kilobytes, gzipped. */
  script?: { bare: number; pages: { path: string; room: "portal" | "desk"; kilobytes: number }[] };
  /** The same figures over so many tickets. */
  growth?: { tickets: number; loadedInMs: number; scenarios: Sums }[];
};

export type Verdict = { target: string; measured: string; met: boolean };

const MIN_GROWN = 5_000;

/** What was to be reached, as far as it was measured. */
export function verdictsOn(results: Results): Verdict[] {
  const { scenarios, memory, script } = results;
  const of = (name: Name, clients: number) => scenarios[name]?.[clients];
  const bare = { 1: of("bare", 1), 8: of("bare", 8) };
  const verdicts: Verdict[] = [];
  const judge = (target: string, value: number | undefined, limit: number, words: string) => {
    if (value === undefined || Number.isNaN(value)) return;
    verdicts.push({ target, measured: words, met: value <= limit });
  };
  const times = (value: number) => `${value.toFixed(2)} ×`;

  for (const name of ["list", "ticket"] as const) {
    for (const clients of [1, 8] as const) {
      const [figures, floor] = [of(name, clients), bare[clients]];
      if (!figures || !floor) continue;
      const cost = figures.cpuSum / floor.cpuSum;
      judge(`${name}: CPU ≤ 1.8 × the bare page's, ${clients} at once`, cost, 1.8, times(cost));
      const share = figures.perSecond / floor.perSecond;
      judge(
        `${name}: at least half the bare page's rate, ${clients} at once`,
        -share,
        -0.5,
        times(share),
      );
    }
  }
  const create = { 1: of("create", 1), 8: of("create", 8) };
  if (create[1]) judge("create: p50 ≤ 15 ms", create[1].p50, 15, `${create[1].p50.toFixed(1)} ms`);
  if (create[8]) {
    const { perSecond, sent, right } = create[8];
    judge("create: ≥ 120 a second, 8 at once", -perSecond, -120, `${perSecond.toFixed(0)}/s`);
    judge("create: no error, 8 at once", sent - right, 0, `${sent - right} of ${sent}`);
  }
  const search = of("search", 1);
  if (search) judge("search: p95 ≤ 40 ms", search.p95, 40, `${search.p95.toFixed(1)} ms`);
  const [list, deep] = [of("list", 1), of("deep", 1)];
  if (list && deep) {
    const ratio = deep.cpuSum / list.cpuSum;
    judge("page 500 costs at most 1.1 × page 1", ratio, 1.1, times(ratio));
  }
  for (const { name, from, to, ratio } of growthOf(results)) {
    judge(`${name}: CPU from ${from} to ${to} tickets ≤ 1.3 ×`, ratio, 1.3, times(ratio));
  }
  if (memory) {
    const whole = Object.values(memory).reduce((sum, part) => sum + part, 0);
    judge("web, worker and database ≤ 700 MB", whole, 700, `${whole.toFixed(0)} MB`);
  }
  for (const [room, limit] of [
    ["portal", 40],
    ["desk", 100],
  ] as const) {
    const pages = script?.pages.filter((page) => page.room === room) ?? [];
    if (!script || pages.length === 0) continue;
    const above = Math.max(...pages.map(({ kilobytes }) => kilobytes)) - script.bare;
    judge(
      `${room}: script above the bare page ≤ ${limit} kB`,
      above,
      limit,
      `${above.toFixed(1)} kB`,
    );
  }
  return verdicts;
}

function growthOf({ growth = [] }: Results) {
  const first = growth.find(({ tickets }) => tickets >= MIN_GROWN);
  const last = growth.at(-1);
  if (!first || !last || first === last) return [];
  return (["list", "ticket", "words"] as const).flatMap((name) => {
    const [small, large] = [first.scenarios[name]?.[1], last.scenarios[name]?.[1]];
    if (!small || !large) return [];
    const [from, to] = [first, last].map(({ tickets }) => tickets.toLocaleString("en"));
    return { name, from, to, ratio: large.cpuSum / small.cpuSum };
  });
}

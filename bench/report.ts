import type { Figures } from "./driver";
import { NAMES } from "./scenarios";
import { type Results, type Sums, verdictsOn } from "./targets";

/** Everything that was measured, as somebody reads it. */
export function report(results: Results): string {
  const { data, start, memory, script, growth = [] } = results;
  const lines = [
    `${results.machine}; medians of ${results.rounds} rounds`,
    `${data.tickets} tickets (${data.open} open) and ${data.replies} replies, loaded in ${seconds(data.loadedInMs)}`,
    "",
    ...table(results.scenarios, results.scenarios.bare),
  ];
  if (start) {
    lines.push("", `Start: cold ${seconds(start.coldMs)}, warm ${seconds(start.warmMs)}`);
  }
  if (memory) {
    const parts = Object.entries(memory).map(([name, size]) => `${name} ${size.toFixed(0)} MB`);
    lines.push("", `Memory (PSS): ${parts.join(", ")}`);
  }
  if (script) {
    const pages = script.pages.map(
      ({ path, kilobytes }) => `${path} +${(kilobytes - script.bare).toFixed(1)} kB`,
    );
    lines.push("", `Script: bare page ${script.bare.toFixed(1)} kB; ${pages.join(", ")}`);
  }
  for (const step of growth) {
    lines.push("", `Over ${step.tickets} tickets (loaded in ${seconds(step.loadedInMs)}):`);
    lines.push(...table(step.scenarios));
  }
  lines.push("");
  for (const { target, measured, met } of verdictsOn(results)) {
    lines.push(`${met ? "met   " : "MISSED"}  ${target.padEnd(56)} ${measured}`);
  }
  return lines.join("\n");
}

const COLUMNS = [
  "",
  "at once",
  "p50 ms",
  "p95 ms",
  "req/s",
  "CPU ms",
  "of which",
  "× bare",
  "kB",
  "others",
];
const WIDTHS = [12, 8, 8, 8, 8, 8, 32, 8, 7, 8];

/** Each beside the bare page as so many clients ask for it, too. */
function table(sums: Sums, bares?: Sums["bare"]): string[] {
  const timesBare = ({ clients, cpuSum }: Figures) => {
    const bare = bares?.[clients];
    return bare ? (cpuSum / bare.cpuSum).toFixed(2) : "";
  };
  const rows = NAMES.flatMap((name) =>
    Object.values(sums[name] ?? {}).map((figures) => [
      name,
      String(figures.clients),
      figures.p50.toFixed(1),
      figures.p95.toFixed(1),
      figures.perSecond.toFixed(1),
      figures.cpuSum.toFixed(2),
      Object.entries(figures.cpu)
        .map(([part, ms]) => `${part} ${ms.toFixed(1)}`)
        .join(" "),
      timesBare(figures),
      figures.kilobytes.toFixed(0),
      `${(figures.others * 100).toFixed(0)} %`,
      faultsOf(figures),
    ]),
  );
  return [COLUMNS, ...rows].map((row) =>
    row.map((cell, at) => (at === 0 ? cell.padEnd(12) : cell.padStart(WIDTHS[at] ?? 0))).join(" "),
  );
}

function faultsOf({ sent, right, faults }: Figures): string {
  if (sent === right) return "";
  const met = Object.entries(faults).map(([fault, count]) => `${count} × ${fault}`);
  return `  ! ${sent - right} of ${sent} wrong: ${met.join(", ")}`;
}

const seconds = (ms: number) => `${(ms / 1_000).toFixed(1)} s`;

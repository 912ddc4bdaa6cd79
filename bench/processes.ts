import { readFileSync } from "node:fs";
import { descendantsOf } from "@/lib/testing/process-table";

/** The root process of each part that is measured, by its name. */
export type Trees = Record<string, number>;

/** How many of the kernel's ticks make a second; Linux tells user space 100 everywhere. */
const TICK_MS = 10;

/** CPU milliseconds that each tree has used since it began, children that ended included. */
export function cpuOf(trees: Trees): Record<string, number> {
  return Object.fromEntries(
    Object.entries(trees).map(([name, root]) => [name, sum(pidsIn(root), cpuTime)]),
  );
}

/** Megabytes that each tree holds, what it shares with others counted in proportion (PSS). */
export function memoryOf(trees: Trees): Record<string, number> {
  return Object.fromEntries(
    Object.entries(trees).map(([name, root]) => [name, sum(pidsIn(root), proportionalSize)]),
  );
}

const pidsIn = (root: number) => [root, ...descendantsOf(root).map(({ pid }) => pid)];

function sum(pids: readonly number[], of: (pid: number) => number): number {
  return pids.reduce((all, pid) => all + of(pid), 0);
}

function cpuTime(pid: number): number {
  const stat = read(`/proc/${pid}/stat`);
  const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  const [user = 0, system = 0, childUser = 0, childSystem = 0] = fields.slice(11, 15).map(Number);
  return (user + system + childUser + childSystem) * TICK_MS;
}

function proportionalSize(pid: number): number {
  const kilobytes = /^Pss:\s+(\d+) kB$/m.exec(read(`/proc/${pid}/smaps_rollup`))?.[1];
  return Number(kilobytes ?? 0) / 1_024;
}

/** A process that has just ended counts as nothing. */
function read(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return "";
  }
}

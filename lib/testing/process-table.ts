import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";

type Process = { pid: number; parent: number; command: string };

/** The living processes below this one, parents first. */
export function descendantsOf(pid: number): Process[] {
  const all = processTable();
  const below = (parent: number): Process[] =>
    all.filter((one) => one.parent === parent).flatMap((one) => [one, ...below(one.pid)]);
  return below(pid);
}

/** A zombie that nobody reaps is as good as gone. */
export function isRunning(pid: number): boolean {
  return processTable().some((one) => one.pid === pid);
}

function processTable(): Process[] {
  if (process.platform !== "linux") return tableOfPs();
  return readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => entryOf(Number(name)) ?? []);
}

function entryOf(pid: number): Process | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    const [state, parent] = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    if (state === "Z" || state === "X") return null;
    const command = readFileSync(`/proc/${pid}/cmdline`, "utf8").replaceAll("\0", " ");
    return { pid, parent: Number(parent), command };
  } catch {
    return null;
  }
}

function tableOfPs(): Process[] {
  const said = execFileSync("ps", ["-A", "-o", "pid=,ppid=,command="], { encoding: "utf8" });
  return [...said.matchAll(/^\s*(\d+)\s+(\d+)\s+(.*)$/gm)].map(([, pid, parent, command]) => ({
    pid: Number(pid),
    parent: Number(parent),
    command: command ?? "",
  }));
}

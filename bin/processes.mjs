import { readdirSync, readFileSync, readlinkSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";

/**
 * When the process started, in the kernel's own ticks, or null when it is dead or a zombie.
 * A pid alone says little: numbers are used again.
 */
export function startOf(pid) {
  if (process.platform !== "linux") return isSignalled(pid) ? "running" : null;
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    return fields[0] === "Z" || fields[0] === "X" ? null : fields[19];
  } catch {
    return null;
  }
}

/** The living processes whose working directory is this one (Linux; elsewhere none are found). */
export function processesIn(dir) {
  if (process.platform !== "linux") return [];
  return readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => workingDirectoryOf(pid) === dir && startOf(pid) !== null);
}

/** Ends processes by ever stronger signals; true when none is left. */
export async function endAll(find, steps) {
  for (const { signal, waitMs } of steps) {
    for (const pid of find()) trySignal(pid, signal);
    const until = Date.now() + waitMs;
    while (find().length > 0 && Date.now() < until) await sleep(25);
    if (find().length === 0) return true;
  }
  return false;
}

export function trySignal(pid, signal) {
  try {
    process.kill(pid, signal);
    return true;
  } catch {
    return false;
  }
}

function isSignalled(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === "EPERM";
  }
}

function workingDirectoryOf(pid) {
  try {
    return readlinkSync(`/proc/${pid}/cwd`);
  } catch {
    return null;
  }
}

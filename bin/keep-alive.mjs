import { fork } from "node:child_process";
import path from "node:path";
import { createInterface } from "node:readline";
import { setTimeout as sleep } from "node:timers/promises";
import { Fault } from "./fault.mjs";
import { MALLOC, NODE_FLAGS } from "./memory.mjs";

const FIRST_WAIT_MS = 200;
const LONGEST_WAIT_MS = 10_000;
/** Who lived this long was well: the next death is a new story. */
const HEALTHY_MS = 30_000;
const STOP_LIMIT_MS = 8_500;

/**
 * Keeps one child process running: a dead one is started again, after ever longer waits while it
 * keeps dying. `ready` rejects only when the very first start fails of what nothing goes without
 * (`isNeeded`); anything else is started again then too.
 */
export function keepAlive(
  name,
  envNow,
  { isNeeded = true, file = path.join(import.meta.dirname, `${name}.mjs`) } = {},
) {
  let child = null;
  let stopping = false;
  let isReady = false;
  const first = withResolvers();
  const life = live();
  life.catch(first.reject);

  async function live() {
    let wait = FIRST_WAIT_MS;
    while (!stopping) {
      const begun = Date.now();
      child = open(name, file, envNow());
      child.on("message", (message) => {
        if (!message?.ready) return;
        isReady = true;
        first.resolve();
      });
      const ended = await endOf(child);
      if (stopping) return;
      if (!isReady && isNeeded) throw new Fault(`${name} did not start: see above.`);
      console.log(`  ${name} ended (${ended}); starting it again`);
      if (Date.now() - begun > HEALTHY_MS) wait = FIRST_WAIT_MS;
      await sleep(wait);
      wait = Math.min(wait * 2, LONGEST_WAIT_MS);
    }
  }

  return {
    ready: first.promise,
    restart: () => child?.kill("SIGTERM"),
    async stop() {
      stopping = true;
      if (!child || child.exitCode !== null || child.signalCode !== null) return;
      child.kill("SIGTERM");
      const gone = endOf(child);
      const late = sleep(STOP_LIMIT_MS, "late", { ref: false });
      if ((await Promise.race([gone, late])) === "late") child.kill("SIGKILL");
      await gone;
    },
  };
}

function open(name, file, env) {
  const child = fork(file, [], {
    env: { ...MALLOC, ...env },
    execArgv: flagsOf(name),
    // In a session of its own: Ctrl-C is for the supervisor, who lets it finish.
    detached: true,
    stdio: ["ignore", "pipe", "pipe", "ipc"],
  });
  createInterface({ input: child.stdout }).on("line", (line) => console.log(readable(line)));
  createInterface({ input: child.stderr }).on("line", (line) => console.error(line));
  child.on("error", () => {});
  return child;
}

/** Whoever says another limit in NODE_OPTIONS gets theirs. */
function flagsOf(name) {
  const said = process.env.NODE_OPTIONS ?? "";
  return NODE_FLAGS[name].filter((flag) => !said.includes(flag.split("=")[0]));
}

function endOf(child) {
  if (child.exitCode !== null || child.signalCode !== null)
    return Promise.resolve(child.signalCode ?? child.exitCode);
  return new Promise((resolve) => {
    child.once("exit", (code, signal) => resolve(signal ?? code));
  });
}

/** The log as it is for machines, and in short for somebody who looks at a terminal. */
function readable(line) {
  if (!process.stdout.isTTY || !line.startsWith("{")) return line;
  try {
    const {
      time,
      process: who,
      msg,
      level,
      requestId,
      method,
      path: at,
      status,
      ms,
      error,
      ...rest
    } = JSON.parse(line);
    const request = method ? `${method} ${at} ${status} ${ms} ms` : msg;
    const facts = Object.entries(rest).map(([key, value]) => `${key}=${JSON.stringify(value)}`);
    const fault = error
      ? `\n    ${error.name}: ${error.reason}\n${(error.at ?? []).join("\n")}`
      : "";
    return (
      [`  ${String(time).slice(11, 19)} ${who}`, level >= 40 ? "!" : "", request, ...facts]
        .filter(Boolean)
        .join(" ") + fault
    );
  } catch {
    return line;
  }
}

function withResolvers() {
  let resolve;
  let reject;
  const promise = new Promise((yes, no) => {
    resolve = yes;
    reject = no;
  });
  return { promise, resolve, reject };
}

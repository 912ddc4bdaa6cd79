import { readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { Desk } from "@/lib/testing/desk";
import type { Trees } from "./processes";

/** The desk as it is delivered, with its demo world, and how long it took to answer. */
export async function openDesk(): Promise<{ desk: Desk; coldMs: number }> {
  const desk = await Desk.at({ LOG_LEVEL: "error", DEMO: "1" });
  const coldMs = await timed(() => desk.start());
  await workerOf(desk);
  return { desk, coldMs };
}

/** Stops the desk and starts it again, until it answers. */
export async function restart(desk: Desk): Promise<number> {
  await desk.stop();
  const tookMs = await timed(() => desk.start());
  return tookMs;
}

export function treesOf(desk: Desk): Trees {
  const pid = (part: "web" | "worker" | "postgres") => {
    const [found] = desk.pidsOf(part);
    if (found === undefined) throw new Error(`There is no ${part} process.`);
    return found;
  };
  return { web: pid("web"), worker: pid("worker"), database: pid("postgres") };
}

/** Lets this process prepare and look things up with the desk's own code, on its own database. */
export function become(desk: Desk): void {
  process.env.DATABASE_URL = desk.databaseUrl();
  process.env.APP_URL = desk.url;
  process.env.AUTH_SECRET = readFileSync(path.join(desk.dataDir, "auth.secret"), "utf8").trim();
  process.env.LOG_LEVEL = "silent";
}

export async function closeDesk(desk: Desk): Promise<void> {
  await desk.stop();
  rmSync(desk.dataDir, { recursive: true, force: true });
}

async function workerOf(desk: Desk): Promise<void> {
  for (let tries = 0; tries < 200 && desk.pidsOf("worker").length === 0; tries += 1) {
    await sleep(50);
  }
}

async function timed(work: () => Promise<void>): Promise<number> {
  const begun = performance.now();
  await work();
  return performance.now() - begun;
}

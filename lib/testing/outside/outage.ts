import { readFileSync } from "node:fs";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { prisma } from "@/lib/db/client";

const BACK_WITHIN_MS = 60_000;

/** Ends the desk's PostgreSQL, which its supervisor will start again. Returns once nobody listens. */
export async function stopDatabase(): Promise<void> {
  const [row] = await prisma.$queryRaw<{ folder: string }[]>`
    select current_setting('data_directory') as folder`;
  const pid = Number(
    readFileSync(path.join(row?.folder ?? "", "postmaster.pid"), "utf8").split("\n")[0],
  );
  process.kill(pid, "SIGINT");
  while (isAlive(pid)) await sleep(5);
}

/** Until it answers this process again, whose connections it has closed. */
export async function databaseIsBack(): Promise<void> {
  const until = Date.now() + BACK_WITHIN_MS;
  while (Date.now() < until) {
    const found = await prisma.$queryRaw`select 1`.catch(() => null);
    if (found) return;
    await sleep(100);
  }
  throw new Error("The database did not come back.");
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

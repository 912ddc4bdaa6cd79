import { readFileSync } from "node:fs";
import { createServer, type Server } from "node:net";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { prisma } from "@/lib/db/client";

const BACK_WITHIN_MS = 60_000;

/**
 * Ends the desk's PostgreSQL and takes its place, hanging up on everybody: its supervisor, which
 * starts it again, cannot until the place is given back by what is returned.
 */
export async function stopDatabase(): Promise<() => Promise<void>> {
  const [row] = await prisma.$queryRaw<{ folder: string; port: string }[]>`
    select current_setting('data_directory') as folder, current_setting('port') as port`;
  const file = path.join(row?.folder ?? "", "postmaster.pid");
  const pid = Number(readFileSync(file, "utf8").split("\n")[0]);
  process.kill(pid, "SIGINT");
  for (;;) {
    const squatter = await squatterOn(Number(row?.port));
    if (squatter) return () => new Promise((resolve) => squatter.close(() => resolve()));
    await sleep(2);
  }
}

/** Null as long as somebody else is there. */
function squatterOn(port: number): Promise<Server | null> {
  return new Promise((resolve) => {
    const server = createServer((socket) => socket.destroy());
    server.once("error", () => resolve(null));
    server.listen(port, "127.0.0.1", () => resolve(server));
  });
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

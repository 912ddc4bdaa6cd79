import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { lockDataDir, openDataDir } from "./data-dir.mjs";
import { Fault } from "./fault.mjs";
import { startPostgres } from "./postgres.mjs";

/** Reads `.env` as Next does: what the environment already says wins. */
export function loadDotEnv() {
  if (existsSync(".env")) process.loadEnvFile(".env");
}

export function dataDirOf() {
  return path.resolve(process.env.DATA_DIR || ".data");
}

/**
 * Runs `work(url)` on the database that Muster would use: DATABASE_URL, the embedded one that a
 * running Muster has open, or the embedded one started for the purpose. One that is not there is made
 * only where `isMade` says so: whoever meant another place is not told about an empty desk.
 */
export async function withTarget(work, { isMade = false } = {}) {
  const given = process.env.DATABASE_URL;
  if (given) return work(given);
  const dataDir = dataDirOf();
  const running = runningUrl(dataDir);
  if (running) return work(running);
  if (!isMade && !existsSync(path.join(dataDir, "postgres"))) {
    throw new Fault(
      `there is no desk in ${dataDir}: set DATA_DIR to the folder of one, or DATABASE_URL to its database.`,
    );
  }

  openDataDir(dataDir);
  const unlock = lockDataDir(dataDir);
  const postgres = await startPostgres({ dataDir });
  try {
    return await work(postgres.url);
  } finally {
    await postgres.stop();
    unlock();
  }
}

/** Where the embedded database of a running Muster listens, or null when none runs here. */
export function runningUrl(dataDir) {
  try {
    const lines = readFileSync(path.join(dataDir, "postgres/cluster/postmaster.pid"), "utf8").split(
      "\n",
    );
    process.kill(Number(lines[0]), 0);
    const password = readFileSync(path.join(dataDir, "postgres.password"), "utf8").trim();
    return `postgresql://muster:${password}@127.0.0.1:${lines[3]}/muster`;
  } catch {
    return null;
  }
}

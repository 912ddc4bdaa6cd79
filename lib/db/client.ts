import type pg from "pg";
import type { PrismaClient } from "./open";

// Next loads modules anew at every change in development; the pool has to outlive that.
const kept = globalThis as typeof globalThis & {
  musterPrisma?: PrismaClient;
  musterPool?: pg.Pool;
};

/**
 * The one client of this process. Secret columns come only when a query asks for them by `omit`.
 *
 * Only who opens it loads what Prisma has generated: Next copies whatever a page imports into a file
 * for each of them, and a process would hold forty copies of the schema.
 */
export const prisma = kept.musterPrisma ?? (await opened());

async function opened(): Promise<PrismaClient> {
  const { open } = await import("./open");
  const { client, pool } = open();
  kept.musterPool = pool;
  kept.musterPrisma = client;
  return client;
}

/** The connections of this process: open, of those idle, and callers that wait for one. */
export function poolFigures(): { open: number; idle: number; waiting: number } {
  const { totalCount = 0, idleCount = 0, waitingCount = 0 } = kept.musterPool ?? {};
  return { open: totalCount, idle: idleCount, waiting: waitingCount };
}

export { isDatabaseAway } from "./away";
export type { Tx } from "./open";

import { PrismaPg } from "@prisma/adapter-pg";
import type { ITXClientDenyList } from "@prisma/client/runtime/client";
import pg from "pg";
import { env } from "@/lib/env";
import { PrismaClient } from "./generated/client";
import { watchPresence } from "./presence";
import { statementName } from "./statement-name";

/** How many connections this process holds at most; the kernel admits fewer commands than that. */
export const POOL_SIZE = 12;

const STATEMENT_TIMEOUT_MS = { web: 10_000, worker: 60_000 };

function open() {
  const pool = new pg.Pool({
    connectionString: env.DATABASE_URL,
    max: POOL_SIZE,
    // A database that is away has to be told from a slow one within five seconds.
    connectionTimeoutMillis: 3_000,
    idleTimeoutMillis: 30_000,
    keepAlive: true,
    allowExitOnIdle: true,
    application_name: `muster-${env.role}`,
    options: [
      "-c lock_timeout=2s",
      `-c statement_timeout=${STATEMENT_TIMEOUT_MS[env.role]}`,
      "-c idle_in_transaction_session_timeout=15s",
    ].join(" "),
    // The server's limit acts first; this one frees callers of a connection that went silent.
    query_timeout: STATEMENT_TIMEOUT_MS[env.role] + 2_000,
  });
  watchPresence(pool);
  kept.musterPool = pool;
  return new PrismaClient({
    adapter: new PrismaPg(pool, {
      disposeExternalPool: true,
      statementNameGenerator: statementName,
    }),
    omit: {
      user: { passwordHash: true },
      session: { tokenHash: true },
      apiToken: { tokenHash: true },
      setupToken: { tokenHash: true },
      accountLink: { tokenHash: true, nonce: true },
      secondFactor: { sealedSecret: true, sealedCodes: true },
      recoveryCode: { codeHash: true },
    },
    transactionOptions: { maxWait: 5_000, timeout: 15_000 },
  });
}

// Next loads modules anew at every change in development; the pool has to outlive that.
const kept = globalThis as typeof globalThis & {
  musterPrisma?: ReturnType<typeof open>;
  musterPool?: pg.Pool;
};

/** The one client of this process. Secret columns come only when a query asks for them by `omit`. */
export const prisma = kept.musterPrisma ?? open();
kept.musterPrisma = prisma;

/** The connections of this process: open, of those idle, and callers that wait for one. */
export function poolFigures(): { open: number; idle: number; waiting: number } {
  const { totalCount = 0, idleCount = 0, waitingCount = 0 } = kept.musterPool ?? {};
  return { open: totalCount, idle: idleCount, waiting: waitingCount };
}

/** What a step gets: the client inside one transaction. */
export type Tx = Omit<typeof prisma, ITXClientDenyList>;

export { isDatabaseAway } from "./away";

import { AsyncResource } from "node:async_hooks";
import { PrismaPg } from "@prisma/adapter-pg";
import type { ITXClientDenyList } from "@prisma/client/runtime/client";
import pg from "pg";
import { env } from "@/lib/env";
import { PrismaClient as Generated } from "./generated/client";
import { yieldToWeb } from "./precedence";
import { watchPresence } from "./presence";
import type { Prisma } from "./prisma";
import { statementName } from "./statement-name";

type Opened = ReturnType<typeof generated>;

/** What a step gets: the client inside one transaction, which begins no other. */
export type Tx = Omit<Opened, ITXClientDenyList | "$transaction">;

/**
 * The client, whose transactions omit the secret columns in their types as they do in life. Prisma's own
 * signature speaks of a client without `omit`, and holding the one to the other took the compiler a
 * fifth of its time.
 */
export type PrismaClient = Omit<Opened, "$transaction"> & {
  $transaction<R>(
    work: (tx: Tx) => Promise<R>,
    options?: { maxWait?: number; timeout?: number },
  ): Promise<R>;
  $transaction(statements: Prisma.PrismaPromise<unknown>[]): Promise<unknown[]>;
};

const STATEMENT_TIMEOUT_MS = { web: 10_000, worker: 60_000 };

/** Opens the pool of this process, and Prisma over it. */
export function open() {
  const pool = new pg.Pool({
    connectionString: env.DATABASE_URL,
    max: env.connections,
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
  ownNoRequest(pool);
  watchPresence(pool);
  yieldToWeb(pool);
  return { client: generated(pool) as unknown as PrismaClient, pool };
}

/**
 * A connection would keep what surrounded whoever was the first to need it: Node remembers that for every
 * socket, and Next puts a whole request there, which leads to those that were answered at the same time,
 * and so on to the next ones. A busy web process grew by 100 MB of them and more.
 */
function ownNoRequest(pool: pg.Pool): void {
  pool.connect = new AsyncResource("muster-database").bind(pool.connect);
}

function generated(pool: pg.Pool) {
  return new Generated({
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

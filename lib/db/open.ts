import { PrismaPg } from "@prisma/adapter-pg";
import pg from "pg";
import { env } from "@/lib/env";
import { PrismaClient as Generated } from "./generated/client";
import { watchPresence } from "./presence";
import { statementName } from "./statement-name";

export type PrismaClient = ReturnType<typeof open>["client"];

const STATEMENT_TIMEOUT_MS = { web: 10_000, worker: 60_000 };

/** Opens the pool of this process, and Prisma over it. */
export function open() {
  const pool = new pg.Pool({
    connectionString: env.DATABASE_URL,
    max: env.DATABASE_CONNECTIONS,
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
  const client = new Generated({
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
  return { client, pool };
}

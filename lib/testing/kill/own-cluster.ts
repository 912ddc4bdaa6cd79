import { startThrowAwayPostgres } from "@/bin/postgres.mjs";

/**
 * A migrated cluster for a proof alone, which the environment then names. Whatever reads the
 * environment has to be imported after it. Returns how to stop it.
 */
export async function ownCluster(): Promise<() => Promise<void>> {
  const cluster = await startThrowAwayPostgres({ max_connections: 120 });
  process.env.DATABASE_URL = cluster.url;
  process.env.APP_URL = "http://localhost:3000";
  process.env.AUTH_SECRET = "a secret that only this proof knows, long enough";
  process.env.LOG_LEVEL ||= "silent";
  const { migrate } = await import("@/lib/db/migrate");
  await migrate(cluster.url);
  return () => cluster.stop();
}

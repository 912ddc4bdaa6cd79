import pg from "pg";
import type { TestProject } from "vitest/node";
import { bundle } from "@/bin/bundle.mjs";
import { startThrowAwayPostgres } from "@/bin/postgres.mjs";
import { migrate } from "@/lib/db/migrate";
import { databaseAt, TEMPLATE } from "./database-address";

declare module "vitest" {
  export interface ProvidedContext {
    postgresUrl: string;
  }
}

/** One throw-away cluster for the whole run, with the migrated template that every worker clones. */
export default async function startCluster(project: TestProject) {
  const cluster = await startThrowAwayPostgres({ max_connections: 120 });
  const client = new pg.Client({ connectionString: cluster.url });
  await client.connect();
  await client.query(`create database ${TEMPLATE}`);
  await client.end();
  await migrate(databaseAt(cluster.url, TEMPLATE));
  // What reads mail runs in a thread, from the file that production builds.
  await bundle(["mail-thread"]);
  project.provide("postgresUrl", cluster.url);
  return () => cluster.stop();
}

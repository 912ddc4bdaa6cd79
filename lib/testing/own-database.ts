import pg from "pg";
import { inject } from "vitest";
import { databaseAt, TEMPLATE } from "./database-address";

/**
 * Each worker has a database of its own, cloned from the template at its first file. Tests in it make
 * their own worlds with unique names, so nothing has to be emptied between them.
 */
const clusterUrl = inject("postgresUrl");
const name = `muster_test_${process.env.VITEST_POOL_ID ?? "0"}`;
const client = new pg.Client({ connectionString: clusterUrl });
await client.connect();
const { rowCount } = await client.query("select 1 from pg_database where datname = $1", [name]);
if (rowCount === 0) await client.query(`create database ${name} template ${TEMPLATE}`);
await client.end();

process.env.DATABASE_URL = databaseAt(clusterUrl, name);
process.env.APP_URL = "http://localhost:3000";
process.env.AUTH_SECRET = "a secret that only tests know, long enough";
// Tests ask for faults on purpose; LOG_LEVEL=error shows the others.
process.env.LOG_LEVEL ||= "silent";

import pg from "pg";
import { databaseAt, TEMPLATE } from "./database-address";

/**
 * Imported first, it gives a test file a database that no other file writes to, for tests that look
 * at all there is.
 */
const given = process.env.DATABASE_URL ?? "";
export const freshDatabase = await makeDatabase(TEMPLATE);
process.env.DATABASE_URL = freshDatabase;

/** Another database of the test's cluster: a copy of the template, or an empty one. */
export async function makeDatabase(template = "template0"): Promise<string> {
  const name = `fresh_${process.pid}_${Math.random().toString(36).slice(2, 8)}`;
  const client = new pg.Client({ connectionString: given });
  await client.connect();
  await client.query(`create database ${name} template ${template}`);
  await client.end();
  return databaseAt(given, name);
}

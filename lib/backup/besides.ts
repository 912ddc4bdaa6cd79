import type pg from "pg";
import { connect } from "./connect";

/** Each schema of ours, and the name under which the present one waits while another is made. */
const SCHEMAS = { public: "public_before", graphile_worker: "graphile_worker_before" };

/**
 * Runs `work` on an empty database, with what was there put aside: dropped when all went well, back
 * in its place when not. One that was cut short is put back by the next.
 */
export async function besides<Answer>(url: string, work: () => Promise<Answer>): Promise<Answer> {
  const client = await connect(url);
  try {
    await putBack(client);
    await putAside(client);
    try {
      const answer = await work();
      await client.query(`drop schema if exists ${Object.values(SCHEMAS).join(", ")} cascade`);
      return answer;
    } catch (error) {
      await putBack(client);
      throw error;
    }
  } finally {
    await client.end();
  }
}

async function putAside(client: pg.Client): Promise<void> {
  for (const [schema, aside] of Object.entries(SCHEMAS)) {
    if (await isThere(client, schema)) {
      await client.query(`alter schema ${schema} rename to ${aside}`);
    }
  }
  await client.query("create schema public");
}

async function putBack(client: pg.Client): Promise<void> {
  if (!(await isThere(client, SCHEMAS.public))) return;
  await client.query("begin");
  for (const [schema, aside] of Object.entries(SCHEMAS)) {
    await client.query(`drop schema if exists ${schema} cascade`);
    if (await isThere(client, aside)) {
      await client.query(`alter schema ${aside} rename to ${schema}`);
    }
  }
  await client.query("commit");
}

async function isThere(client: pg.Client, schema: string): Promise<boolean> {
  const { rowCount } = await client.query("select from pg_namespace where nspname = $1", [schema]);
  return rowCount === 1;
}

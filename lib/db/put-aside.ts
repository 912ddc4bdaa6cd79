import type pg from "pg";

/** Each schema of ours, and the name under which the present one waits while another is made. */
const SCHEMAS = { public: "public_before", graphile_worker: "graphile_worker_before" };

const LOCK = 5_268_432;

/** Takes the right to put a desk aside for as long as the connection lives; false: somebody else has it. */
export async function takeAsideLock(client: pg.Client): Promise<boolean> {
  const { rows } = await client.query("select pg_try_advisory_lock($1) as taken", [LOCK]);
  return rows[0]?.taken === true;
}

/** All of it or nothing: what is put back leaves out what was never put aside. */
export async function putAside(client: pg.Client): Promise<void> {
  await client.query("begin");
  for (const [schema, aside] of Object.entries(SCHEMAS)) {
    if (await isThere(client, schema)) {
      await client.query(`alter schema ${schema} rename to ${aside}`);
    }
  }
  await client.query("create schema public");
  await client.query("commit");
}

/** What was put aside comes back, in the place of what is half made. Nothing where there is none. */
export async function putBack(client: pg.Client): Promise<void> {
  if (!(await isPutAside(client))) return;
  await client.query("begin");
  for (const [schema, aside] of Object.entries(SCHEMAS)) {
    await client.query(`drop schema if exists ${schema} cascade`);
    if (await isThere(client, aside)) {
      await client.query(`alter schema ${aside} rename to ${schema}`);
    }
  }
  await client.query("commit");
}

export const dropAside = (client: pg.Client) =>
  client.query(`drop schema if exists ${Object.values(SCHEMAS).join(", ")} cascade`);

/** Whether a desk waits there for a restore to end, or for the end of one that was cut short. */
export const isPutAside = (client: pg.Client) => isThere(client, SCHEMAS.public);

async function isThere(client: pg.Client, schema: string): Promise<boolean> {
  const { rowCount } = await client.query("select from pg_namespace where nspname = $1", [schema]);
  return rowCount === 1;
}

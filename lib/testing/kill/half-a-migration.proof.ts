import { once } from "node:events";
import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { startPostgres, startThrowAwayPostgres } from "@/bin/postgres.mjs";
import { migrate } from "@/lib/db/migrate";
import { Desk, type Part } from "@/lib/testing/desk";
import { descendantsOf } from "@/lib/testing/process-table";
import { between, randomFrom } from "./random";

const seed = Number(process.env.SEEDS?.split(",")[0] ?? Math.floor(Math.random() * 1_000_000));
const HALF_WAY_WITHIN_MS = 30_000;

/** Makes every statement of a migration slow, so that there is a half of it to be killed in. */
const SLOW_MOTION = `
  create schema slow_motion;
  create function slow_motion.wait() returns event_trigger language plpgsql as
    $$ begin perform pg_sleep(0.1); end $$;
  create event trigger slow_motion on ddl_command_end execute function slow_motion.wait()`;
const FULL_SPEED = "drop event trigger slow_motion; drop schema slow_motion cascade";

let desk: Desk;

beforeAll(async () => {
  desk = await Desk.at({ DEMO: "0", LOG_LEVEL: "warn" });
  await inTheCluster(SLOW_MOTION);
});

afterAll(() => desk?.remove());

test.each<Part>([
  "supervisor",
  "postgres",
  "everything",
])(`killing %s half-way through the migrations leaves nothing that the next start trips over, seed ${seed}`, async (part) => {
  const supervisor = desk.launch();
  const ended = once(supervisor, "exit");
  await halfWay();
  await sleep(between(randomFrom(seed), 0, 1_500));
  const orphans = descendantsOf(supervisor.pid ?? 0);
  expect(desk.kill(part)).toBe(true);
  if (part === "supervisor") expect(orphans.length).toBeGreaterThan(0);
  await ended;
});

test("the start after them finds what a start that nobody disturbed would have made", async () => {
  await inTheCluster(FULL_SPEED);
  await desk.start();
  expect(await shapeOf(desk.databaseUrl())).toEqual(await undisturbedShape());
});

/** A statement of a migration is running. */
async function halfWay() {
  const until = Date.now() + HALF_WAY_WITHIN_MS;
  while (Date.now() < until) {
    if (await isMigrating().catch(() => false)) return;
    await sleep(50);
  }
  throw new Error(`No migration began.\n${desk.said.slice(-20).join("\n")}`);
}

async function isMigrating() {
  const sql = "select 1 from pg_stat_activity where wait_event = 'PgSleep'";
  return (await query(desk.databaseUrl(), sql)).length > 0;
}

async function inTheCluster(sql: string) {
  const cluster = await startPostgres({ dataDir: desk.dataDir });
  await query(cluster.url, sql).finally(() => cluster.stop());
}

async function undisturbedShape() {
  const cluster = await startThrowAwayPostgres();
  try {
    await migrate(cluster.url);
    return await shapeOf(cluster.url);
  } finally {
    await cluster.stop();
  }
}

/** Everything that migrations make, and how often each was applied. */
async function shapeOf(url: string) {
  const rows = await query(
    url,
    `select 'column ' || table_schema || '.' || table_name || '.' || column_name || ' ' || data_type
       || ' ' || is_nullable || ' ' || coalesce(column_default, '') as line
     from information_schema.columns where table_schema in ('public', 'graphile_worker')
     union all select 'index ' || indexdef from pg_indexes
       where schemaname in ('public', 'graphile_worker')
     union all select 'constraint ' || conrelid::regclass || ' ' || pg_get_constraintdef(oid)
       from pg_constraint where connamespace = 'public'::regnamespace
     union all select 'trigger ' || pg_get_triggerdef(oid) from pg_trigger where not tgisinternal
     union all select 'function ' || oid::regprocedure || ' ' || md5(prosrc) from pg_proc
       where pronamespace::regnamespace::text in ('public', 'graphile_worker')
     union all select 'move ' || type || ' ' || from_state || ' ' || to_state from ticket_transition
     union all select 'applied ' || migration_name || ' ' || checksum || ' ' ||
       (finished_at is not null and rolled_back_at is null) from _prisma_migrations
     order by line`,
  );
  return rows.map(({ line }) => line);
}

async function query(url: string, sql: string) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<{ line?: string }>(sql);
    return rows ?? [];
  } finally {
    await client.end();
  }
}

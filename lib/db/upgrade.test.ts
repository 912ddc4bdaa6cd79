import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { brokenIn } from "@/lib/supervision/invariants";
import { databaseAt } from "@/lib/testing/database-address";
import { migrate } from "./migrate";
import { MIGRATIONS_DIR, migrationNames } from "./migrations-on-disk";

/**
 * What desks of the past held: each file is named after the last migration that its desk had, and
 * was written by the Muster of that time with `npm run db -- keep`. A new one is found by itself.
 */
const KEPT = "lib/db/upgrades";
const names = migrationNames();
const past = readdirSync(KEPT)
  .map((file) => file.replace(/[.]sql$/, ""))
  .sort();

/** What later migrations meant to change, by table and column. */
const MEANT = new Set(["user.time_zone", "event.command_id"]);

const clusterUrl = inject("postgresUrl");
const folder = mkdtempSync(path.join(tmpdir(), "upgrades-"));
const fresh = new pg.Client({ connectionString: databaseAt(clusterUrl, `upgrade_${process.pid}`) });

beforeAll(async () => {
  const url = await emptyDatabase(`upgrade_${process.pid}`);
  await migrate(url);
  await fresh.connect();
});

afterAll(async () => {
  await fresh.end();
  rmSync(folder, { recursive: true });
});

test("every kept desk is one of a migration that we have", () => {
  expect(past.length).toBeGreaterThan(0);
  expect(past.filter((name) => !names.includes(name))).toEqual([]);
});

describe.each(past)("a desk as of %s", (name) => {
  let url: string;
  let client: pg.Client;
  let before: Map<string, Record<string, unknown>[]>;

  beforeAll(async () => {
    url = await emptyDatabase(`upgrade_${process.pid}_${past.indexOf(name)}`);
    await migrate(url, upTo(name));
    client = new pg.Client({ connectionString: url });
    await client.connect();
    await client.query(readFileSync(path.join(KEPT, `${name}.sql`), "utf8"));
    before = await everythingIn(client);
    await migrate(url);
  });

  afterAll(() => client.end());

  test("held tickets, people, what happened and what followed", () => {
    for (const table of ["ticket", "user", "event", "effect", "mail", "notification", "reply"]) {
      expect(before.get(table)?.length, table).toBeGreaterThan(0);
    }
  });

  test("keeps every row with what stood in it", async () => {
    const after = await everythingIn(client);
    const lost: string[] = [];
    for (const [table, rows] of before) {
      const columns = Object.keys(rows[0] ?? {}).filter((one) => !MEANT.has(`${table}.${one}`));
      const there = new Set((after.get(table) ?? []).map((row) => only(columns, row)));
      for (const row of rows) {
        const kept = only(columns, row);
        if (!there.has(kept)) lost.push(`${table}: ${kept}`);
      }
    }
    expect(lost).toEqual([]);
  });

  test("breaks no promise", async () => {
    expect(await brokenIn(client)).toEqual([]);
  });

  test("has the schema that a new desk has", async () => {
    expect(await schemaOf(client)).toEqual(await schemaOf(fresh));
  });

  test("is found by the search, all of it", async () => {
    const { rows } = await client.query<{ reference: string }>(
      `select t.reference from ticket t left join ticket_search s on s.ticket_id = t.id
       where s.ticket_id is null or not s.words @@ muster_query(t.subject, 'A', false)`,
    );
    expect(rows).toEqual([]);
  });

  test("gives numbers that were never given", async () => {
    const { rows } = await client.query<{ given: string }>(
      `select 'INC-' || nextval('incident_number') as given`,
    );
    const taken = before.get("ticket")?.map(({ reference }) => reference);
    expect(taken).not.toContain(rows[0]?.given);
  });

  test("is brought up to date once", async () => {
    expect(await migrate(url)).toEqual([]);
  });
});

async function emptyDatabase(name: string): Promise<string> {
  const client = new pg.Client({ connectionString: clusterUrl });
  await client.connect();
  await client.query(`create database ${name}`);
  await client.end();
  return databaseAt(clusterUrl, name);
}

/** The migrations up to this one, as they lay on the disk of its time. */
function upTo(last: string): string {
  const dir = path.join(folder, last);
  for (const name of names.filter((one) => one <= last)) {
    cpSync(path.join(MIGRATIONS_DIR, name), path.join(dir, name), { recursive: true });
  }
  return dir;
}

async function everythingIn(client: pg.Client) {
  const { rows: tables } = await client.query<{ name: string }>(
    `select tablename as name from pg_tables where schemaname = 'public'
       and tablename not in ('_prisma_migrations', 'ticket_transition') order by 1`,
  );
  const everything = new Map<string, Record<string, unknown>[]>();
  for (const { name } of tables) {
    const { rows } = await client.query<{ row: Record<string, unknown> }>(
      `select to_jsonb(t) as row from "${name}" t`,
    );
    if (rows.length > 0)
      everything.set(
        name,
        rows.map(({ row }) => row),
      );
  }
  return everything;
}

const only = (columns: readonly string[], row: Record<string, unknown>) =>
  JSON.stringify(columns.map((column) => row[column] ?? null));

/** Columns, constraints, indexes, triggers, functions, kinds and rows of the lifecycle, in words. */
async function schemaOf(client: pg.Client): Promise<string[]> {
  const { rows } = await client.query<{ line: string }>(`
    with ours as (
      select c.oid, c.relname from pg_class c where c.relnamespace = 'public'::regnamespace
    )
    select concat_ws(' ', 'column', o.relname, a.attname, format_type(a.atttypid, a.atttypmod),
        case when a.attnotnull then 'not null' end, pg_get_expr(d.adbin, d.adrelid)) as line
      from ours o join pg_attribute a on a.attrelid = o.oid and a.attnum > 0 and not a.attisdropped
      left join pg_attrdef d on d.adrelid = o.oid and d.adnum = a.attnum
    union all
    select concat_ws(' ', 'constraint', o.relname, k.conname, pg_get_constraintdef(k.oid))
      from ours o join pg_constraint k on k.conrelid = o.oid
    union all
    select 'index ' || pg_get_indexdef(i.indexrelid) from ours o join pg_index i on i.indrelid = o.oid
    union all
    select 'trigger ' || pg_get_triggerdef(t.oid)
      from ours o join pg_trigger t on t.tgrelid = o.oid and not t.tgisinternal
    union all
    select 'function ' || p.proname || ' ' || coalesce(p.prosrc, '') from pg_proc p
      where p.pronamespace = 'public'::regnamespace and not exists (
        select from pg_depend d where d.objid = p.oid and d.deptype = 'e')
    union all
    select concat_ws(' ', 'kind', t.typname, e.enumsortorder, e.enumlabel)
      from pg_type t join pg_enum e on e.enumtypid = t.oid
    union all
    select 'move ' || to_jsonb(m)::text from ticket_transition m
    order by 1`);
  return rows.map(({ line }) => line);
}

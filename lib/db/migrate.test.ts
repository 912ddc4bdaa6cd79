import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import pg from "pg";
import { afterAll, beforeEach, describe, expect, inject, it } from "vitest";
import { migrate } from "./migrate";
import { migrationNames, migrationsOnDisk } from "./migrations-on-disk";

const clusterUrl = inject("postgresUrl");
const folder = mkdtempSync(path.join(tmpdir(), "migrations-"));
let count = 0;
let url = "";

/** Every test gets an empty database. */
beforeEach(async () => {
  const name = `migrate_${process.pid}_${++count}`;
  await ask(clusterUrl, `create database ${name}`);
  url = Object.assign(new URL(clusterUrl), { pathname: `/${name}` }).toString();
});
afterAll(() => rmSync(folder, { recursive: true }));

async function ask(at: string, sql: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: at });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows;
  } finally {
    await client.end();
  }
}

/** The database's address for a role that is no superuser and owns nothing yet. */
async function plainRole(): Promise<string> {
  const name = new URL(url).pathname.slice(1);
  const role = `plain_${name}`;
  await ask(
    url,
    `create role ${role} login password 'of a test';
     grant create on database ${name} to ${role};
     grant all on schema public to ${role}`,
  );
  return Object.assign(new URL(url), { username: role, password: "of a test" }).toString();
}

function migrations(files: Record<string, string>): string {
  const dir = mkdtempSync(path.join(folder, "set-"));
  for (const [name, sql] of Object.entries(files)) {
    mkdirSync(path.join(dir, name));
    writeFileSync(path.join(dir, name, "migration.sql"), sql);
  }
  return dir;
}

const TWO = {
  "1_a": "create table a (id int);",
  "2_b": "create table b (id int); insert into b values (1);",
};

describe("migrating", () => {
  it("applies what is missing, in order, and then nothing", async () => {
    const dir = migrations(TWO);
    expect(await migrate(url, dir)).toEqual(["1_a", "2_b"]);
    expect(await migrate(url, dir)).toEqual([]);
    expect(await ask(url, "select * from b")).toEqual([{ id: 1 }]);
  });

  it("prepares the job queue too", async () => {
    await migrate(url, migrations(TWO));
    const rows = await ask(url, "select to_regclass('graphile_worker.jobs') is not null as there");
    expect(rows).toEqual([{ there: true }]);
  });

  it("by four processes at once happens once", async () => {
    const dir = migrations({ ...TWO, "3_slow": "select pg_sleep(0.2); insert into b values (2);" });
    const applied = await Promise.all(Array.from({ length: 4 }, () => migrate(url, dir)));
    expect(applied.flat()).toEqual(["1_a", "2_b", "3_slow"]);
    expect(await ask(url, "select * from b order by id")).toEqual([{ id: 1 }, { id: 2 }]);
  });

  it("that is cut half-way leaves nothing of that file, and the next start heals it", async () => {
    const dir = migrations({
      ...TWO,
      "3_cut": "create table c (id int); select pg_sleep(0.4); insert into c values (1);",
    });
    const cut = migrate(url, dir);
    const outcome = expect(cut).rejects.toThrow();
    await expect
      .poll(() =>
        ask(
          url,
          "select pid from pg_stat_activity where query like '%create table c%' and state = 'active' and pid <> pg_backend_pid()",
        ),
      )
      .toHaveLength(1);
    await ask(
      url,
      "select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()",
    );
    await outcome;
    expect(await ask(url, "select to_regclass('c') as c")).toEqual([{ c: null }]);
    expect(await migrate(url, dir)).toEqual(["3_cut"]);
    expect(await ask(url, "select * from c")).toEqual([{ id: 1 }]);
  });

  it("undoes a file that fails and says which", async () => {
    const dir = migrations({ ...TWO, "3_bad": "create table c (id int); select 1/0;" });
    await expect(migrate(url, dir)).rejects.toThrow(/migration 3_bad failed and was undone/);
    expect(
      await ask(url, "select to_regclass('c') as c, to_regclass('b') is not null as b"),
    ).toEqual([{ c: null, b: true }]);
  });

  it("refuses a file that was changed after it had been applied", async () => {
    await migrate(url, migrations(TWO));
    const changed = migrations({ ...TWO, "1_a": "create table a (id bigint);" });
    await expect(migrate(url, changed)).rejects.toThrow(
      /1_a was changed after it had been applied/,
    );
  });

  it("refuses a database that a newer Muster has migrated", async () => {
    await migrate(url, migrations({ ...TWO, "3_c": "select 1" }));
    await expect(migrate(url, migrations(TWO))).rejects.toThrow(
      /3_c, which this Muster does not know/,
    );
  });

  it("keeps the ledger that Prisma's own tools read", async () => {
    await migrate(url, migrations({ "1_a": "select 1" }));
    const rows = await ask(
      url,
      `select migration_name, checksum, applied_steps_count, finished_at is not null as finished from "_prisma_migrations"`,
    );
    expect(rows).toEqual([
      {
        migration_name: "1_a",
        checksum: "822ae07d4783158bc1912bb623e5107cc9002d519e1143a9c200ed6ee18b6d0f",
        applied_steps_count: 1,
        finished: true,
      },
    ]);
  });

  it("says what a role needs that may not add the job queue's schema", async () => {
    const plain = await plainRole();
    const database = new URL(url).pathname.slice(1);
    await ask(url, `revoke create on database ${database} from plain_${database}`);
    await expect(migrate(plain, migrations(TWO))).rejects.toThrow(
      `grant create on database ${database} to plain_${database}`,
    );
  });

  it("goes on where the role may not add an extension, and takes it up once it is there", async () => {
    const plain = await plainRole();
    // As a managed database does it, for every role.
    await ask(
      url,
      `create function no_extensions() returns event_trigger language plpgsql as $$ begin
         raise exception 'extensions are not for you' using errcode = 'insufficient_privilege';
       end $$;
       create event trigger no_extensions on ddl_command_start when tag in ('CREATE EXTENSION')
         execute function no_extensions()`,
    );
    expect(await migrate(plain)).toEqual(migrationNames());
    expect(await migrate(plain)).toEqual([]);
    const indexes =
      "select indexname as name from pg_indexes where indexname like '%\\_trgm' or indexname = 'search_word_trigrams' order by 1";
    expect(await ask(plain, indexes)).toEqual([]);
    expect(await ask(plain, "select muster_forgive_typos() as forgiving")).toEqual([
      { forgiving: false },
    ]);
    expect(await ask(plain, "select * from muster_similar_words('printr') as word")).toEqual([]);

    await ask(url, "drop event trigger no_extensions; create extension pg_trgm");
    expect(await ask(plain, "select muster_forgive_typos() as forgiving")).toEqual([
      { forgiving: true },
    ]);
    const all = ["search_word_trigrams", "user_email_trgm", "user_name_trgm"];
    expect(await ask(plain, indexes)).toEqual(all.map((name) => ({ name })));
    await ask(plain, "insert into search_word values ('printer')");
    expect(await ask(plain, "select * from muster_similar_words('printr') as word")).toEqual([
      { word: "printer" },
    ]);
  });

  it("says the same with pg_trgm and without, but for what needs it", () => {
    for (const { name, sql, withoutTrigrams } of migrationsOnDisk()) {
      if (withoutTrigrams === null) continue;
      const left = new Set(withoutTrigrams.split(";").map(bare));
      const away = sql
        .split(";")
        .map(bare)
        .filter((statement) => !left.has(statement));
      expect(away.length, name).toBeGreaterThan(0);
      expect(away.filter((statement) => !statement.includes("trgm"))).toEqual([]);
    }
  });
});

/** A statement without its comments. */
const bare = (statement: string) => statement.replace(/^--.*$/gm, "").trim();

import { randomUUID } from "node:crypto";
import { Logger, runMigrations } from "graphile-worker";
import pg from "pg";
import { MIGRATIONS_DIR, type Migration, migrationsOnDisk } from "./migrations-on-disk";
import { isPutAside, putBack, takeAsideLock } from "./put-aside";
import { sqlState } from "./sql-state";

export const OLDEST_POSTGRES = 15;
const LOCK = 5_268_431;

/** The database cannot be brought to what this Muster needs; the message says what to do. */
export class MigrationRefused extends Error {
  override name = "MigrationRefused";
}

/**
 * Brings the database up to date and returns the names of what was applied. Several processes may
 * call it at once: one works, the rest wait. Each file is one transaction, so being killed half-way
 * leaves nothing to mend.
 */
export async function migrate(url: string, dir = MIGRATIONS_DIR): Promise<string[]> {
  const gate = await connect(url);
  try {
    await refuseOldPostgres(gate);
    // Ours alone until the gate's transaction ends, and the server ends it with our connection.
    await gate.query("begin");
    await gate.query("select pg_advisory_xact_lock($1)", [LOCK]);
    const applied = await applyAll(url, migrationsOnDisk(dir));
    await prepareJobQueue(url);
    await gate.query("commit");
    return applied;
  } finally {
    await gate.end();
  }
}

/**
 * What a desk does before it serves. A restore that was killed leaves the desk of before put aside and
 * an empty one in its place: nobody is to begin anew on that.
 */
export async function bringUpToDate(url: string): Promise<string[]> {
  await endCutRestore(url);
  return migrate(url);
}

async function endCutRestore(url: string): Promise<void> {
  const client = await connect(url);
  try {
    if (!(await isPutAside(client))) return;
    if (!(await takeAsideLock(client))) throw new MigrationRefused(RESTORING);
    await putBack(client);
  } finally {
    await client.end();
  }
}

async function applyAll(url: string, wanted: Migration[]): Promise<string[]> {
  const client = await connect(url);
  try {
    await client.query(LEDGER);
    const pending = pendingOf(wanted, await appliedIn(client));
    for (const migration of pending) await apply(client, migration);
    return pending.map(({ name }) => name);
  } finally {
    await client.end();
  }
}

function pendingOf(wanted: Migration[], applied: AppliedRow[]): Migration[] {
  const known = new Map(wanted.map((migration) => [migration.name, migration]));
  for (const { migration_name: name, checksum, finished_at } of applied) {
    const ours = known.get(name);
    if (!ours) throw new MigrationRefused(NEWER(name));
    if (finished_at === null) throw new MigrationRefused(UNFINISHED(name));
    if (ours.checksum !== checksum) throw new MigrationRefused(CHANGED(name));
  }
  const done = new Set(applied.map((row) => row.migration_name));
  return wanted.filter(({ name }) => !done.has(name));
}

async function apply(client: pg.Client, migration: Migration): Promise<void> {
  const { name, sql, withoutTrigrams, checksum } = migration;
  const canAll = withoutTrigrams === null || (await hasTrigrams(client));
  await client.query("begin");
  try {
    await client.query(canAll ? sql : withoutTrigrams);
    await client.query(
      `insert into "_prisma_migrations"
         (id, checksum, migration_name, started_at, finished_at, applied_steps_count)
       values ($1, $2, $3, now(), clock_timestamp(), 1)`,
      [randomUUID(), checksum, name],
    );
    await client.query("commit");
  } catch (error) {
    await client.query("rollback").catch(() => {});
    const reason = error instanceof Error ? error.message : String(error);
    throw new MigrationRefused(`the migration ${name} failed and was undone: ${reason}`, {
      cause: error,
    });
  }
}

/** Whether pg_trgm is there where we look, or could be added: many a role may not add an extension. */
async function hasTrigrams(client: pg.Client): Promise<boolean> {
  await client.query("create extension if not exists pg_trgm").catch(() => {});
  const { rowCount } = await client.query(
    "select from pg_opclass where opcname = 'gin_trgm_ops' and pg_opclass_is_visible(oid)",
  );
  return rowCount === 1;
}

interface AppliedRow {
  migration_name: string;
  checksum: string;
  finished_at: Date | null;
}

async function appliedIn(client: pg.Client): Promise<AppliedRow[]> {
  const { rows } = await client.query<AppliedRow>(
    `select migration_name, checksum, finished_at from "_prisma_migrations"
      where rolled_back_at is null order by migration_name`,
  );
  return rows;
}

async function prepareJobQueue(url: string): Promise<void> {
  try {
    await runMigrations({ connectionString: url, logger: new Logger(() => () => {}) });
  } catch (error) {
    if (sqlState(error) !== "42501") throw error;
    const { username, pathname } = new URL(url);
    throw new MigrationRefused(NO_SCHEMA(username, pathname.slice(1)), { cause: error });
  }
}

async function refuseOldPostgres(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ number: number; name: string }>(
    "select current_setting('server_version_num')::int as number, current_setting('server_version') as name",
  );
  const version = rows[0];
  if (version && version.number >= OLDEST_POSTGRES * 10_000) return;
  throw new MigrationRefused(
    `the database is PostgreSQL ${version?.name}: Muster needs ${OLDEST_POSTGRES} or newer.`,
  );
}

async function connect(url: string): Promise<pg.Client> {
  const client = new pg.Client({
    connectionString: url,
    connectionTimeoutMillis: 10_000,
    options: "-c statement_timeout=0 -c lock_timeout=0 -c idle_in_transaction_session_timeout=0",
  });
  // A lost connection also rejects the query under way; unheard, the event would end the process.
  client.on("error", () => {});
  await client.connect();
  return client;
}

/** As Prisma makes it, so that its own tools read what we write. */
const LEDGER = `create table if not exists "_prisma_migrations" (
  id varchar(36) primary key not null,
  checksum varchar(64) not null,
  finished_at timestamptz,
  migration_name varchar(255) not null,
  logs text,
  rolled_back_at timestamptz,
  started_at timestamptz not null default now(),
  applied_steps_count integer not null default 0
)`;

const NO_SCHEMA = (role: string, database: string) =>
  `the role may not add a schema, and the job queue needs one: grant create on database ${database} to ${role}.`;
const RESTORING =
  "a restore works with this database right now: wait until it is done, and start again.";
const NEWER = (name: string) =>
  `the database has the migration ${name}, which this Muster does not know: start the newer Muster that made it.`;
const UNFINISHED = (name: string) =>
  `another tool left the migration ${name} half applied: mend the database and settle the row with \`prisma migrate resolve\`.`;
const CHANGED = (name: string) =>
  `the migration ${name} was changed after it had been applied: put the file back as it was, and say the change in a new migration.`;

import { randomUUID } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { PrismaPg } from "@prisma/adapter-pg";
import { bindMigrationAwareSqlAdapterFactory, ColumnTypeEnum } from "@prisma/driver-adapter-utils";
import * as wasm from "@prisma/schema-engine-wasm/schema_engine_bg";
import pg from "pg";

const MIGRATIONS_DIR = path.resolve("prisma/migrations");
const SCHEMA_DIR = path.resolve("prisma/schema");
const EVERYTHING = { externalTables: [], externalEnums: [] };

/** Prisma's own mark of the kind of database that the migrations are written for. */
export const LOCK_FILE = 'provider = "postgresql"\n';

/** The SQL that leads from what the migrations build to what the schema says; "" when they agree. */
export async function differenceFromMigrations(scratchUrl) {
  const engine = await schemaEngine(scratchUrl);
  const { stdout } = await engine.diff({
    from: { tag: "migrations", ...migrationsOnDisk() },
    to: { tag: "schemaDatamodel", files: schemaOnDisk() },
    script: true,
    exitCode: null,
    filters: EVERYTHING,
  });
  const sql = (stdout ?? "").trim();
  return /^(--.*\s*)*$/.test(sql) ? "" : sql;
}

/** Prisma's engine as WebAssembly: the native one would have to be downloaded. */
async function schemaEngine(scratchUrl) {
  // Without this a panic of the engine hides behind a TypeError.
  globalThis.PRISMA_WASM_PANIC_REGISTRY ??= { set_message: (text) => console.error(text) };
  const require = createRequire(import.meta.url);
  const entry = require.resolve("@prisma/schema-engine-wasm/schema_engine_bg");
  const { instance } = await WebAssembly.instantiate(
    readFileSync(entry.replace(/\.js$/, ".wasm")),
    {
      "./schema_engine_bg.js": wasm,
    },
  );
  wasm.__wbg_set_wasm(instance.exports);
  instance.exports.__wbindgen_start();
  const factory = bindMigrationAwareSqlAdapterFactory(scratchAdapter(scratchUrl));
  return wasm.SchemaEngine.new({ datamodels: undefined }, () => {}, factory);
}

/** Shadow databases are made in the throw-away cluster and vanish with it. */
function scratchAdapter(url) {
  const connect = async (connectionString) => {
    const pool = new pg.Pool({ connectionString, max: 2, Client: CharClient });
    // Stopping the cluster cuts idle connections, which is no fault.
    pool.on("error", () => {});
    const adapter = await new PrismaPg(pool, { disposeExternalPool: true }).connect();
    const queryRaw = adapter.queryRaw.bind(adapter);
    adapter.queryRaw = async (query) => withCharTypes(await queryRaw(query));
    // The adapter cuts a script at every semicolon, those inside function bodies included.
    adapter.executeScript = async (script) => void (await pool.query(script));
    return adapter;
  };
  return {
    provider: "postgres",
    adapterName: "@prisma/adapter-pg",
    connect: () => connect(url),
    connectToShadowDb: async () => {
      const name = `shadow_${randomUUID()}`;
      const client = new pg.Client({ connectionString: url });
      await client.connect();
      await client.query(`create database "${name}"`);
      await client.end();
      return connect(Object.assign(new URL(url), { pathname: `/${name}` }).toString());
    },
  };
}

/**
 * The adapter has no mapping for the catalogue's "char" (oid 18), and the engine insists on one:
 * it goes through the adapter as bpchar, and the answer is marked Character afterwards.
 */
const CHAR = 18;
const BPCHAR = 1042;
const charColumns = new WeakMap();

class CharClient extends pg.Client {
  query(...args) {
    const done = args.at(-1);
    if (typeof done !== "function") return super.query(...args).then(markChars);
    return super.query(...args.slice(0, -1), (error, result) => done(error, markChars(result)));
  }
}

function markChars(result) {
  for (const { rows, fields } of [result].flat().filter(Boolean)) {
    const chars = (fields ?? []).filter((field) => field.dataTypeID === CHAR);
    for (const field of chars) field.dataTypeID = BPCHAR;
    if (rows && chars.length > 0) charColumns.set(rows, new Set(chars.map(({ name }) => name)));
  }
  return result;
}

function withCharTypes(answer) {
  const chars = charColumns.get(answer.rows) ?? new Set();
  const columnTypes = answer.columnTypes.map((type, at) =>
    chars.has(answer.columnNames[at]) ? ColumnTypeEnum.Character : type,
  );
  return { ...answer, columnTypes };
}

function schemaOnDisk() {
  return readdirSync(SCHEMA_DIR)
    .filter((name) => name.endsWith(".prisma"))
    .sort()
    .map((name) => path.join(SCHEMA_DIR, name))
    .map((file) => ({ path: file, content: readFileSync(file, "utf8") }));
}

function migrationsOnDisk() {
  const directories = existsSync(MIGRATIONS_DIR)
    ? readdirSync(MIGRATIONS_DIR, { withFileTypes: true }).filter((entry) => entry.isDirectory())
    : [];
  return {
    baseDir: MIGRATIONS_DIR,
    lockfile: { path: "migration_lock.toml", content: LOCK_FILE },
    shadowDbInitScript: "",
    migrationDirectories: directories
      .map(({ name }) => name)
      .sort()
      .map((name) => ({
        path: name,
        migrationFile: { path: "migration.sql", content: sqlOf(name) },
      })),
  };
}

function sqlOf(name) {
  return {
    tag: "ok",
    value: readFileSync(path.join(MIGRATIONS_DIR, name, "migration.sql"), "utf8"),
  };
}

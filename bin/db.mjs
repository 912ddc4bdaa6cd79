import { spawnSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { readArguments } from "./arguments.mjs";
import { bundle, bundled } from "./bundle.mjs";
import { endWith, Fault } from "./fault.mjs";
import { startThrowAwayPostgres } from "./postgres.mjs";
import { loadDotEnv, withTarget } from "./target.mjs";

const ROOT = path.resolve(import.meta.dirname, "..");
const WORLDS = ["quiet-desk", "bad-monday", "long-history"];
const USAGE = `npm run db -- COMMAND

  generate      write Prisma's client from prisma/schema into lib/db/generated
  author NAME   write the migration that leads from prisma/migrations to prisma/schema
  drift         fail when prisma/migrations and prisma/schema disagree
  migrate       bring the database up to date
  seed WORLD    fill the database with a demo world (${WORLDS.join(", ")})
  reset [WORLD] empty the database, migrate it, and fill it with a world if one is named
  keep          write what the database holds into lib/db/upgrades, for the upgrade test
  env-example   write .env.example from lib/env-variables.ts`;

const COMMANDS = { generate, author, drift, migrate, seed, reset, keep, "env-example": envExample };
/** The commands that take a word. */
const NAMING = ["author", "seed", "reset"];

export function generate() {
  const prisma = path.join(ROOT, "node_modules/prisma/build/index.js");
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [prisma, "generate", "--no-hints"],
    {
      cwd: ROOT,
      encoding: "utf8",
      // Generating never runs the engine; naming any file keeps the CLI from downloading one.
      env: {
        ...process.env,
        PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
        CHECKPOINT_DISABLE: "1",
      },
    },
  );
  if (status !== 0) throw new Fault(`prisma generate failed:\n${stdout}${stderr}`);
}

async function author(name) {
  if (!/^[a-z][a-z0-9_]*$/.test(name ?? ""))
    throw new Fault("name the migration in lower case, as in `npm run db -- author add_teams`.");
  const sql = await difference();
  if (sql === "") return console.log("The migrations already say what the schema says.");

  const stamp = new Date().toISOString().replaceAll(/\D/g, "").slice(0, 14);
  const dir = path.join("prisma/migrations", `${stamp}_${name}`);
  mkdirSync(dir, { recursive: true });
  writeFileSync(path.join(dir, "migration.sql"), `${sql}\n`);
  const { LOCK_FILE } = await import("./schema-engine.mjs");
  writeFileSync("prisma/migrations/migration_lock.toml", LOCK_FILE);
  console.log(`Wrote ${dir}/migration.sql: read it, and add what Prisma cannot say.`);
}

async function drift() {
  const sql = await difference();
  if (sql === "") return console.log("Schema and migrations agree.");
  console.log(sql);
  throw new Fault(
    "the schema says more than the migrations: write one with `npm run db -- author NAME`.",
  );
}

async function migrate() {
  await bundle(["migrate"]);
  const { migrate: apply } = await import("./embedded.mjs");
  await withTarget(async (url) => {
    const applied = await apply(url);
    console.log(
      applied.length === 0 ? "The database is up to date." : `Applied ${applied.join(", ")}.`,
    );
  });
}

async function seed(world) {
  requireWorld(world);
  await bundle(["seed"]);
  await withTarget(async (url) => {
    process.env.DATABASE_URL = url;
    process.env.APP_URL ??= "http://localhost:3000";
    process.env.AUTH_SECRET ??= randomBytes(32).toString("base64url");
    const { seedWorld } = await bundled("seed");
    await seedWorld(world);
  });
}

async function reset(world) {
  // Before anything is emptied for it.
  if (world) requireWorld(world);
  const { emptyDatabase } = await import("./embedded.mjs");
  await withTarget(emptyDatabase);
  await migrate();
  if (world) await seed(world);
}

function requireWorld(name) {
  if (!WORLDS.includes(name)) throw new Fault(`name a world: ${WORLDS.join(", ")}.`);
}

async function keep() {
  const { keepDesk } = await import("./keep-desk.mjs");
  console.log(`Wrote ${await withTarget(keepDesk)}.`);
}

async function envExample() {
  await bundle(["env-example"]);
  const { exampleFile } = await bundled("env-example");
  writeFileSync(".env.example", exampleFile());
}

async function difference() {
  const { differenceFromMigrations } = await import("./schema-engine.mjs");
  const postgres = await startThrowAwayPostgres();
  try {
    return await differenceFromMigrations(postgres.url);
  } finally {
    await postgres.stop();
  }
}

if (process.argv[1] === import.meta.filename) {
  process.chdir(ROOT);
  loadDotEnv();
  const [name = "--help", ...rest] = process.argv.slice(2);
  const isKnown = Object.hasOwn(COMMANDS, name);
  try {
    const mostWords = NAMING.includes(name) ? 1 : 0;
    const { words } = readArguments(isKnown ? rest : [name], { usage: USAGE, mostWords });
    await COMMANDS[name](...words);
    process.exit(0);
  } catch (error) {
    endWith(error);
  }
}

import { fork } from "node:child_process";
import { randomBytes } from "node:crypto";
import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { bundled, isThere } from "./bundle.mjs";
import { Fault } from "./fault.mjs";
import { startPostgres } from "./postgres.mjs";

/** Starts the embedded database and brings it to what is served: migrated, and with its demo world. */
export async function openEmbedded({ env, dataDir, step, childEnv }) {
  const notes = [];
  const log = (line) => notes.push(line);
  const postgres = await step("Started PostgreSQL", () => startPostgres({ dataDir, log }));
  for (const note of notes) console.log(`  ${note}.`);
  try {
    await step("Brought the database up to date", () => migrate(postgres.url));
    if (env.DEMO === "1") await loadDemo(postgres.url, dataDir, step, childEnv);
    return postgres;
  } catch (error) {
    await postgres.stop();
    throw error;
  }
}

export async function migrate(url) {
  const { bringUpToDate } = await bundled("migrate");
  return bringUpToDate(url);
}

/** The secret that the embedded default makes for itself and keeps. */
export function keptSecret(dataDir) {
  const file = path.join(dataDir, "auth.secret");
  if (!existsSync(file)) {
    const draft = `${file}.${process.pid}`;
    writeFileSync(draft, `${randomBytes(32).toString("base64url")}\n`, {
      mode: 0o600,
      flush: true,
    });
    renameSync(draft, file);
  }
  return readFileSync(file, "utf8").trim();
}

/** A demo world that was cut short while being loaded is begun anew: nobody has worked in it yet. */
async function loadDemo(url, dataDir, step, childEnv) {
  if (!isThere("seed")) return;
  const unfinished = path.join(dataDir, "demo.unfinished");
  if (existsSync(unfinished)) {
    await emptyDatabase(url);
    await migrate(url);
  }
  if (!(await isEmpty(url))) return;

  writeFileSync(unfinished, "");
  await step("Loaded the demo world", () => seed("quiet-desk", childEnv(url)));
  rmSync(unfinished, { force: true });
}

/** In a process of its own: it reads its database from the environment, as all of Muster does. */
function seed(world, env) {
  const child = fork(path.join(import.meta.dirname, "seed.mjs"), [world], {
    env,
    stdio: ["ignore", "ignore", "inherit", "ipc"],
  });
  return new Promise((resolve, reject) => {
    child.once("exit", (code) => {
      if (code === 0) resolve();
      else
        reject(new Fault("the demo world could not be loaded: see above, or start with DEMO=0."));
    });
  });
}

async function isEmpty(url) {
  return withClient(url, async (client) => {
    const { rows } = await client.query('select not exists (select from "user") as empty');
    return rows[0].empty;
  });
}

/** Drops everything that migrations make. */
export async function emptyDatabase(url) {
  await withClient(url, (client) =>
    client.query(
      "drop schema if exists graphile_worker cascade; drop schema public cascade; create schema public",
    ),
  );
}

async function withClient(url, work) {
  const { default: pg } = await import("pg");
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

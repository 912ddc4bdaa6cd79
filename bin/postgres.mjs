import { spawn } from "node:child_process";
import { chmodSync, existsSync, mkdtempSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { openDataDir } from "./data-dir.mjs";
import { Fault } from "./fault.mjs";
import { POSTGRES_MALLOC } from "./memory.mjs";
import { give, openHome } from "./postgres-home.mjs";
import { endAll, processesIn, trySignal } from "./processes.mjs";

const USER = "muster";
const DATABASE = "muster";
const START_LIMIT_MS = 120_000;

/** What a crash must not take: checked by query at every start of a durable cluster. */
const DURABLE = { fsync: "on", synchronous_commit: "on", full_page_writes: "on" };
const HASTY = { fsync: "off", synchronous_commit: "off", full_page_writes: "off" };

/**
 * Starts the embedded PostgreSQL under `dataDir/postgres` as a child of this process, making the
 * cluster on first use. The caller holds the data directory (see data-dir.mjs): whatever still
 * runs in the cluster is an orphan and is ended first. `durable: false` is for throw-away clusters.
 */
export async function startPostgres({
  dataDir,
  log = () => {},
  durable = true,
  port = 0,
  settings = {},
}) {
  openDataDir(dataDir);
  const place = openHome(path.resolve(dataDir), log);
  await endOrphans(place.cluster);
  if (!existsSync(place.cluster)) await initialise(place, durable);

  const chosen = port || (await freePort());
  const server = launch(place, chosen, { ...(durable ? DURABLE : HASTY), ...settings });
  try {
    await untilReady(server, urlOf(place, chosen, "postgres"));
    if (durable) await proveDurable(urlOf(place, chosen, DATABASE));
  } catch (error) {
    await server.stop();
    throw error;
  }
  return {
    url: urlOf(place, chosen, DATABASE),
    port: chosen,
    pid: server.child.pid,
    exited: server.exited,
    stop: server.stop,
  };
}

/** A cluster in a temporary folder, quick rather than safe, gone with its data when stopped. */
export async function startThrowAwayPostgres(settings = {}) {
  const dataDir = mkdtempSync(path.join(tmpdir(), "muster-"));
  chmodSync(dataDir, 0o711);
  const postgres = await startPostgres({ dataDir, durable: false, settings });
  const stop = async () => {
    await postgres.stop();
    rmSync(dataDir, { recursive: true, force: true });
  };
  return { ...postgres, dataDir, stop };
}

function launch({ owner, home, cluster, bin }, port, settings) {
  const parameters = {
    listen_addresses: "127.0.0.1",
    port,
    unix_socket_directories: "",
    password_encryption: "scram-sha-256",
    max_connections: 100,
    // What is read often is in memory, where one page is as near as the next.
    random_page_cost: 1.1,
    // The system keeps what does not fit; each page here is one that it keeps as well.
    shared_buffers: "64MB",
    // What is read is nearly always kept by the system: fetching it costs less than asking a process to.
    io_method: "sync",
    // No statement here runs long enough to earn back what compiling it costs, in time and in memory.
    jit: "off",
    timezone: "UTC",
    log_timezone: "UTC",
    ...settings,
  };
  const flags = Object.entries(parameters).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
  const child = spawn(path.join(bin, "postgres"), ["-D", cluster, ...flags], {
    ...asOwner(owner, home),
    // In a session of its own: Ctrl-C is for the supervisor, who stops the database last.
    detached: true,
    stdio: ["ignore", "ignore", "pipe"],
  });
  const said = remember(child.stderr);
  const exited = new Promise((resolve) => {
    child.once("error", (error) => resolve({ code: null, reason: error.message }));
    child.once("exit", (code, signal) => resolve({ code, reason: signal ?? said() }));
  });
  const guard = guardOf(child);
  exited.then(() => guard?.kill("SIGKILL"));
  return { child, exited, said, stop: () => stop(child, exited) };
}

/** Ends the database when this process dies without a word: the guard then reads end-of-file. */
function guardOf(child) {
  if (process.platform === "win32" || child.pid === undefined) return null;
  const guard = spawn("/bin/sh", ["-c", 'read -r _; kill -INT "$0"', String(child.pid)], {
    detached: true,
    stdio: ["pipe", "ignore", "ignore"],
  });
  guard.on("error", () => {});
  guard.stdin.on("error", () => {});
  guard.unref();
  return guard;
}

async function stop(child, exited) {
  for (const [signal, waitMs] of [
    ["SIGINT", 5_000],
    ["SIGQUIT", 2_000],
    ["SIGKILL", 1_000],
  ]) {
    if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) break;
    trySignal(child.pid, signal);
    await Promise.race([exited, sleep(waitMs, undefined, { ref: false })]);
  }
  await exited;
}

async function untilReady({ child, exited, said }, url) {
  const dead = exited.then(({ reason }) => {
    throw new Fault(
      `the embedded PostgreSQL did not start: ${lastLine(reason) || lastLine(said())}`,
    );
  });
  const until = Date.now() + START_LIMIT_MS;
  const ready = (async () => {
    while (Date.now() < until && child.exitCode === null) {
      if (/ready to accept connections/.test(said())) return ensureDatabase(url);
      await sleep(10);
    }
    throw new Fault(
      `the embedded PostgreSQL was not ready within ${START_LIMIT_MS / 1000} s: ${lastLine(said())}`,
    );
  })();
  dead.catch(() => {});
  ready.catch(() => {});
  await Promise.race([dead, ready]);
}

async function ensureDatabase(url) {
  await withClient(url, async (client) => {
    const { rowCount } = await client.query("select 1 from pg_database where datname = $1", [
      DATABASE,
    ]);
    if (rowCount === 0) await client.query(`create database "${DATABASE}"`);
  });
}

async function proveDurable(url) {
  await withClient(url, async (client) => {
    for (const [name, expected] of Object.entries(DURABLE)) {
      const { rows } = await client.query("select current_setting($1) as value", [name]);
      if (rows[0].value !== expected) {
        throw new Fault(
          `the embedded PostgreSQL runs with ${name} = ${rows[0].value}, which loses acknowledged work: set it back to ${expected}.`,
        );
      }
    }
  });
}

/** Made beside its place and renamed when whole, so that a start cut short leaves nothing half done. */
async function initialise({ owner, home, cluster, bin, password }, durable) {
  const draft = path.join(home, "cluster.new");
  const passwordFile = path.join(home, "initdb.password");
  rmSync(draft, { recursive: true, force: true });
  writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 });
  give(owner, passwordFile, 0o600);
  const locale = [
    "--encoding=UTF8",
    "--locale=C",
    "--locale-provider=builtin",
    "--builtin-locale=C.UTF-8",
  ];
  const auth = [`--username=${USER}`, "--auth=scram-sha-256", `--pwfile=${passwordFile}`];
  const flags = [
    "-D",
    draft,
    ...auth,
    ...locale,
    "--no-instructions",
    ...(durable ? [] : ["--no-sync"]),
  ];
  const child = spawn(path.join(bin, "initdb"), flags, {
    ...asOwner(owner, home),
    stdio: ["ignore", "ignore", "pipe"],
  });
  const said = remember(child.stderr);
  const code = await new Promise((resolve) => {
    child.once("error", (error) => resolve(error.message));
    child.once("exit", resolve);
  });
  rmSync(passwordFile, { force: true });
  if (code !== 0)
    throw new Fault(`the embedded database could not be made: ${lastLine(said()) || code}`);
  renameSync(draft, cluster);
}

async function endOrphans(cluster) {
  const left = () => processesIn(cluster);
  const gone = await endAll(left, [
    { signal: "SIGINT", waitMs: 5_000 },
    { signal: "SIGQUIT", waitMs: 3_000 },
    { signal: "SIGKILL", waitMs: 2_000 },
  ]);
  if (!gone)
    throw new Fault(
      `a PostgreSQL that cannot be ended still runs in ${cluster} (process ${left()[0]}): end it by hand.`,
    );
  // Only where processes can be seen: elsewhere PostgreSQL judges its own lock file.
  if (process.platform === "linux") rmSync(path.join(cluster, "postmaster.pid"), { force: true });
}

function asOwner(owner, home) {
  const env = { PATH: process.env.PATH, LC_ALL: "C", TZ: "UTC", ...POSTGRES_MALLOC };
  return { ...(owner ?? {}), cwd: home, env };
}

function urlOf({ password }, port, database) {
  return `postgresql://${USER}:${password}@127.0.0.1:${port}/${database}`;
}

async function withClient(url, work) {
  const { default: pg } = await import("pg");
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

function freePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}

function remember(stream) {
  let text = "";
  stream.setEncoding("utf8");
  stream.on("data", (chunk) => {
    text = (text + chunk).slice(-8_000);
  });
  return () => text;
}

function lastLine(text) {
  return (
    String(text ?? "")
      .trim()
      .split("\n")
      .filter((line) => !/HINT|DETAIL|shut down/.test(line))
      .at(-1) ?? ""
  );
}

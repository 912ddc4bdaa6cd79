import { spawn } from "node:child_process";
import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import pg from "pg";
import { afterEach, describe, expect, it } from "vitest";
import { lockDataDir } from "./data-dir.mjs";
import { startPostgres } from "./postgres.mjs";

const made: string[] = [];
afterEach(() => {
  for (const dir of made.splice(0)) rmSync(dir, { recursive: true, force: true });
});

function newDataDir(mode = 0o711): string {
  const dir = mkdtempSync(path.join(tmpdir(), "muster-test-"));
  chmodSync(dir, mode);
  made.push(dir);
  return dir;
}

async function ask(url: string, sql: string) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows;
  } finally {
    await client.end();
  }
}

const isRoot = process.getuid?.() === 0;

describe("the embedded PostgreSQL", () => {
  it("keeps what was committed through kill -9, and is durable as it says", async () => {
    const dataDir = newDataDir();
    const first = await startPostgres({ dataDir });
    await ask(first.url, "create table t (id int); insert into t values (1)");
    process.kill(first.pid, "SIGKILL");
    await first.exited;

    const second = await startPostgres({ dataDir });
    expect(await ask(second.url, "select * from t")).toEqual([{ id: 1 }]);
    const settings =
      "select string_agg(setting, ',') as all from pg_settings where name in ('fsync', 'full_page_writes', 'synchronous_commit')";
    expect(await ask(second.url, settings)).toEqual([{ all: "on,on,on" }]);
    await second.stop();
  });

  it("refuses to serve a database in which a commit may be lost", async () => {
    const dataDir = newDataDir();
    const first = await startPostgres({ dataDir });
    await ask(first.url, "alter database muster set synchronous_commit = off");
    await first.stop();
    await expect(startPostgres({ dataDir })).rejects.toThrow(
      /synchronous_commit = off, which loses/,
    );
  });

  it("lets nobody in without the password, which only its owner can read", async () => {
    const dataDir = newDataDir();
    const server = await startPostgres({ dataDir, durable: false });
    const guess = Object.assign(new URL(server.url), { password: "guess" }).toString();
    await expect(ask(guess, "select 1")).rejects.toThrow(/password authentication failed/);
    expect(statSync(path.join(dataDir, "postgres.password")).mode & 0o777).toBe(0o600);
    await server.stop();
  });

  it("begins anew after a first start that was cut while making the cluster", async () => {
    const dataDir = newDataDir();
    const server = await startPostgres({ dataDir, durable: false });
    await server.stop();
    const home = path.join(dataDir, "postgres");
    rmSync(path.join(home, "cluster"), { recursive: true });
    mkdirSync(path.join(home, "cluster.new", "base"), { recursive: true });
    const again = await startPostgres({ dataDir, durable: false });
    expect(await ask(again.url, "select 1 as one")).toEqual([{ one: 1 }]);
    await again.stop();
  });

  it("ends with the process that started it, even one that is killed", async () => {
    const dataDir = newDataDir();
    const script = `import { startPostgres } from ${JSON.stringify(path.resolve("bin/postgres.mjs"))};
      const server = await startPostgres({ dataDir: ${JSON.stringify(dataDir)}, durable: false });
      console.log(server.pid); setInterval(() => {}, 1000);`;
    const parent = spawn(process.execPath, ["--input-type=module", "-e", script], {
      stdio: ["ignore", "pipe", "inherit"],
    });
    const pid = Number(
      await new Promise<string>((resolve) =>
        parent.stdout.once("data", (chunk) => resolve(String(chunk))),
      ),
    );
    parent.kill("SIGKILL");
    await expect
      .poll(() => existsSync(path.join(dataDir, "postgres/cluster/postmaster.pid")), {
        timeout: 8_000,
      })
      .toBe(false);
    expect(pid).toBeGreaterThan(0);
  });

  it.runIf(isRoot)(
    "started by root under a private folder keeps its data where its user can go",
    async () => {
      const dataDir = path.join(newDataDir(0o700), "data");
      const said: string[] = [];
      const server = await startPostgres({
        dataDir,
        durable: false,
        log: (line) => said.push(line),
      });
      const at = path.join(dataDir, "postgres");
      made.push(realpathSync(at));
      expect(lstatSync(at).isSymbolicLink()).toBe(true);
      expect(said.join()).toContain(realpathSync(at));
      expect(await ask(server.url, "select 1 as one")).toEqual([{ one: 1 }]);
      await server.stop();
    },
  );

  it("says that a data directory cannot be written", async () => {
    const file = path.join(newDataDir(), "file");
    writeFileSync(file, "");
    await expect(startPostgres({ dataDir: path.join(file, "data") })).rejects.toThrow(
      /cannot write to the data directory/,
    );
  });
});

describe("the lock of a data directory", () => {
  const lockOf = (dataDir: string) => path.join(dataDir, "muster.pid");

  it("is held by one process at a time, and free again when released", () => {
    const dataDir = newDataDir();
    const unlock = lockDataDir(dataDir);
    expect(() => lockDataDir(dataDir)).toThrow(`in use by another Muster (process ${process.pid})`);
    unlock();
    lockDataDir(dataDir)();
    expect(existsSync(lockOf(dataDir))).toBe(false);
  });

  it.each([
    ["a process that is dead", "999999999 12345"],
    ["a pid that now belongs to somebody else", `${process.pid} 1`],
    ["nobody, being empty", ""],
  ])("counts for nothing when it names %s", (_name, content) => {
    const dataDir = newDataDir();
    writeFileSync(lockOf(dataDir), content);
    const unlock = lockDataDir(dataDir);
    expect(readFileSync(lockOf(dataDir), "utf8")).toMatch(new RegExp(`^${process.pid} `));
    unlock();
  });

  it.runIf(process.platform === "linux")("counts for nothing when it names a zombie", async () => {
    const dataDir = newDataDir();
    // The shell's child ends at once, and the sleep that takes the shell's place never reaps it.
    const shell = spawn("/bin/sh", ["-c", 'sleep 0 & echo "$!"; exec sleep 20'], {
      stdio: ["ignore", "pipe", "ignore"],
    });
    const pid = Number(
      await new Promise<string>((resolve) =>
        shell.stdout.once("data", (chunk) => resolve(String(chunk))),
      ),
    );
    const stat = () => readFileSync(`/proc/${pid}/stat`, "utf8").split(") ")[1]?.split(" ") ?? [];
    await expect.poll(() => stat()[0]).toBe("Z");
    writeFileSync(lockOf(dataDir), `${pid} ${stat()[19]}`);
    lockDataDir(dataDir)();
    shell.kill();
  });
});

import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";

let place: string;
beforeEach(() => {
  place = mkdtempSync(path.join(tmpdir(), "muster-arguments-"));
});
afterEach(() => rmSync(place, { recursive: true, force: true }));

/** Of a desk whose database nobody answers for, so that a command that begins anyway gets nowhere. */
function run(command: string, args: readonly string[], more: Record<string, string> = {}) {
  const env = {
    ...process.env,
    ...{ DATABASE_URL: "postgresql://nobody@127.0.0.1:1/none", INIT_CWD: place },
    ...{ DATA_DIR: path.join(place, "data"), MUSTER_SUPERVISED: "0" },
    ...more,
  };
  const script = path.resolve(`bin/${command}.mjs`);
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...args], {
    ...{ env, cwd: place, encoding: "utf8", timeout: 20_000 },
  });
  return { status, stdout, stderr };
}

const COMMANDS = [
  ...["start", "dev", "web", "worker", "prepare", "db", "proof"],
  ...["backup", "restore", "invariants", "status"],
];

test.each(COMMANDS)("%s says how it is used and does nothing else", (command) => {
  const { status, stdout, stderr } = run(command, ["--help"]);
  expect(stdout).toMatch(/^npm (start|run )/);
  expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
  expect(readdirSync(place)).toEqual([]);
});

test.each(COMMANDS)("%s refuses an option that nobody knows", (command) => {
  const { status, stdout, stderr } = run(command, ["--whatever"]);
  expect(stderr).toMatch(/^muster: "--whatever" is not understood here, so nothing was done\./);
  expect(stderr).toContain("npm ");
  expect({ status, stdout }).toEqual({ status: 1, stdout: "" });
  expect(readdirSync(place)).toEqual([]);
});

test("start says what can be set, and where the rest stands", () => {
  const { stdout } = run("start", ["-h"]);
  for (const word of ["PORT", "DATABASE_URL", "APP_URL", ".env.example", "docs/operations.md"]) {
    expect(stdout).toContain(word);
  }
  expect(existsSync("docs/operations.md")).toBe(true);
});

describe("a word that would be taken for something else is refused before anything is done", () => {
  test.each([
    ["start", ["PORT=4000"]],
    ["backup", ["one.tar", "another.tar"]],
    ["backup", ["-v"]],
    ["restore", ["one.tar", "-replace"]],
    ["invariants", ["one.tar"]],
    ["status", ["export", "--watch", "--here"]],
    ["db", ["reset", "quiet-desk", "--yes"]],
    ["db", ["migrate", "quiet-desk"]],
    ["db", ["toString"]],
  ])("%s %j", (command, args) => {
    const { status, stderr } = run(command, args);
    expect(stderr).toContain("is not understood here, so nothing was done.");
    expect(status).toBe(1);
    expect(readdirSync(place)).toEqual([]);
  });
});

test("a database is not emptied for a world that there is none of", () => {
  expect(run("db", ["reset", "bad-mondy"])).toMatchObject({
    ...{ status: 1, stderr: "muster: name a world: quiet-desk, bad-monday, long-history.\n" },
  });
});

test("nothing counts as proven by no seeds", () => {
  expect(run("proof", ["twenty"])).toMatchObject({
    ...{ status: 1, stderr: expect.stringMatching(/^muster: how many seeds\?/) },
  });
});

test.each(["backup", "invariants"])("%s makes no desk where there is none", (command) => {
  const words = command === "backup" ? [path.join(place, "desk.tar.gz")] : [];
  const { status, stderr } = run(command, words, { DATABASE_URL: "" });
  expect(stderr).toBe(
    `muster: there is no desk in ${path.join(place, "data")}: set DATA_DIR to the folder of one, or DATABASE_URL to its database.\n`,
  );
  expect(status).toBe(1);
  expect(readdirSync(place)).toEqual([]);
});

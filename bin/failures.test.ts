import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";

let place: string;
beforeEach(() => {
  place = mkdtempSync(path.join(tmpdir(), "muster-failures-"));
  symlinkSync(path.resolve("node_modules"), path.join(place, "node_modules"));
});
afterEach(() => rmSync(place, { recursive: true, force: true }));

const put = (name: string, text: string) => writeFileSync(path.join(place, name), text);

/** What a stage that runs the tests of the place says at the end of a run. */
function runStage(work: string): string {
  const modules = ["counts", "failures", "stage"].map((name) => path.resolve(`bin/${name}.mjs`));
  const script = `
    const [{ countVitest, countPlaywright }, { sayFailures }, { Stage }] =
      await Promise.all(${JSON.stringify(modules)}.map((module) => import(module)));
    const sum = { passed: 0, failures: [] };
    await new Stage("Tests", () => ${work}).addTo(sum, new Set());
    console.log("THE END");
    sayFailures(sum.failures);
    console.log(sum.passed + " passed, " + sum.failures.length + " failed");`;
  const { VITEST: _, NODE_OPTIONS: __, ...env } = process.env;
  const { stdout } = spawnSync(process.execPath, ["--input-type=module", "-e", script], {
    ...{ cwd: place, env, encoding: "utf8", timeout: 60_000 },
  });
  return stdout.split("THE END")[1] ?? stdout;
}

test("the end of a run names each test that failed, with its words, and what failed outside of tests", () => {
  put(
    "one.test.js",
    `test("holds", () => {});
     test.skip("is left out", () => {});
     describe("a group", () => { test("does not hold", () => expect("blue").toBe("green")); });
     describe("a group that does not begin", () => {
       beforeAll(() => { throw new Error("no ground to stand on"); });
       test("never asked", () => {});
     });`,
  );
  put("two.test.js", `throw new Error("does not load");`);
  put(
    "three.test.js",
    `test("holds too", async () => {
       Promise.reject(new Error("heard by nobody"));
       await new Promise((resolve) => setTimeout(resolve, 50));
     });`,
  );
  const said = runStage(`countVitest(["run", "--globals"])`);

  expect(said).toMatch(/of 4 {2}Tests: one\.test\.js › a group > does not hold\n/);
  expect(said).toMatch(/expected 'blue' to be 'green'/);
  expect(said).toMatch(
    /Tests: one\.test\.js › a group that does not begin\n.*no ground to stand on/,
  );
  expect(said).toMatch(/Tests: two\.test\.js\n.*does not load/);
  expect(said).toMatch(/Tests: outside of any test\n.*heard by nobody/);
  expect(said).toMatch(/\n2 passed, 4 failed\n$/);
});

test("the end of a run names each journey that failed, and one that passed at a second try only", () => {
  put("playwright.config.js", `export default { testMatch: /.*\\.spec\\.js/, retries: 1 };`);
  put(
    "one.spec.js",
    `const { test, expect } = require("@playwright/test");
     test("arrives", () => {});
     test.describe("by night", () => { test("gets lost", () => expect(1, "where it is").toBe(2)); });
     test("arrives at last", ({}, { retry }) => expect(retry, "tries").toBe(1));`,
  );
  const said = runStage("countPlaywright()");

  expect(said).toMatch(/of 2 {2}Tests: one\.spec\.js:3 › gets lost\n.*where it is/);
  expect(said).toMatch(/of 2 {2}Tests: one\.spec\.js:4 › arrives at last\n.*tries/);
  expect(said).toMatch(/\n1 passed, 2 failed\n$/);
});

test("a run that finds no test, and a stage whose work fails, say so at the end", () => {
  expect(runStage(`countVitest(["run", "--passWithNoTests"])`)).toMatch(
    /Tests\n {4}It found no test\./,
  );
  expect(runStage(`countVitest(["run", "--no-such-option"])`)).toMatch(/It ended with 1/);
  expect(runStage(`Promise.reject(new Error("no room"))`)).toMatch(/Tests\n {4}Error: no room/);
});

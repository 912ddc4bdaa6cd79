import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { spawnNode } from "./stage.mjs";

/** Runs vitest, its words on the terminal, and returns how many tests passed and failed. */
export function countVitest(args, env = {}) {
  return withReport(async (report) => {
    const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
    const command = ["node_modules/vitest/vitest.mjs", ...args, ...reporters];
    const { code } = await spawnNode(command, { isLive: true, env });
    const found = read(report);
    return judged(code, {
      passed: found?.numPassedTests ?? 0,
      failed: (found?.numFailedTests ?? 0) + filesThatFailed(found),
      skipped: (found?.numPendingTests ?? 0) + (found?.numTodoTests ?? 0),
    });
  });
}

/** Runs the journeys, their words on the terminal, and returns how many passed and failed. */
export function countPlaywright() {
  return withReport(async (report) => {
    const command = ["node_modules/@playwright/test/cli.js", "test", "--reporter=list,json"];
    const env = { PLAYWRIGHT_JSON_OUTPUT_FILE: report };
    const { code } = await spawnNode(command, { isLive: true, env });
    const stats = read(report)?.stats;
    return judged(code, {
      passed: stats?.expected ?? 0,
      failed: (stats?.unexpected ?? 0) + (stats?.flaky ?? 0),
      skipped: stats?.skipped ?? 0,
    });
  });
}

/** Files that failed outside of their tests, which then count as skipped. */
function filesThatFailed(found) {
  const files = found?.testResults ?? [];
  return files.filter(
    ({ status, assertionResults }) =>
      status === "failed" && !assertionResults.some((test) => test.status === "failed"),
  ).length;
}

/** A run that fails without a failed test (a file that does not load, no test at all) is one failure. */
function judged(code, { passed, failed, skipped }) {
  if (skipped > 0) console.log(`  ${skipped} skipped: they need what this machine does not have.`);
  const isSilent = failed === 0 && (code !== 0 || passed === 0);
  return { passed, failed: isSilent ? 1 : failed };
}

async function withReport(work) {
  const dir = mkdtempSync(path.join(tmpdir(), "muster-report-"));
  try {
    return await work(path.join(dir, "report.json"));
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
}

function read(report) {
  try {
    return JSON.parse(readFileSync(report, "utf8"));
  } catch {
    return null;
  }
}

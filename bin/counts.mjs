import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { failuresOfPlaywright } from "./failures.mjs";
import { spawnNode } from "./stage.mjs";

const VITEST_REPORT = path.join(import.meta.dirname, "vitest-report.mjs");

/** Runs vitest, its words on the terminal, and returns how many tests passed and which failed. */
export function countVitest(args, env = {}) {
  return withReport(async (REPORT) => {
    const reporters = ["--reporter=default", `--reporter=${VITEST_REPORT}`];
    const command = ["node_modules/vitest/vitest.mjs", ...args, ...reporters];
    const { code } = await spawnNode(command, { isLive: true, env: { ...env, REPORT } });
    return judged(code, { passed: 0, skipped: 0, failures: [], ...read(REPORT) });
  });
}

/** Runs the journeys, their words on the terminal, and returns how many passed and which failed. */
export function countPlaywright() {
  return withReport(async (report) => {
    const command = ["node_modules/@playwright/test/cli.js", "test", "--reporter=list,json"];
    const env = { PLAYWRIGHT_JSON_OUTPUT_FILE: report };
    const { code } = await spawnNode(command, { isLive: true, env });
    const found = read(report);
    return judged(code, {
      passed: found?.stats.expected ?? 0,
      skipped: found?.stats.skipped ?? 0,
      failures: found ? failuresOfPlaywright(found) : [],
    });
  });
}

/** A run that fails without a failed test (it was killed, or found no test at all) is one failure. */
function judged(code, { passed, skipped, failures }) {
  if (skipped > 0) console.log(`  ${skipped} skipped: they need what this machine does not have.`);
  if (failures.length > 0 || (code === 0 && passed > 0)) return { passed, failures };
  const words = code === 0 ? "It found no test." : `It ended with ${code}, and names no test.`;
  return { passed, failures: [{ where: "", words }] };
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

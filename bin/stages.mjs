import path from "node:path";
import { hasDependencies, installDependencies } from "./dependencies.mjs";
import { sayFailures } from "./failures.mjs";
import { runTool, Stage } from "./stage.mjs";

const tool = (name, file, ...args) =>
  new Stage(name, () => runTool(path.join("node_modules", file), args));

const PREPARING = [
  new Stage("Dependencies", install, { isNeeded: true }),
  new Stage("Database client", generateClient, { isNeeded: true }),
  new Stage("Types of routes", generateRoutes, { isNeeded: true }),
];

/** Each uses one core, and the types take as long as the others together: at once. */
const READING = [
  new Stage("Types", () => runTool("node_modules/typescript/bin/tsc", ["--noEmit"])),
  tool(
    "Format and lint",
    "@biomejs/biome/bin/biome",
    "ci",
    "--error-on-warnings",
    "--colors=off",
    ".",
  ),
  tool(
    "Import boundaries",
    "dependency-cruiser/bin/dependency-cruise.mjs",
    ...["app", "components", "lib", "prisma"],
  ),
  tool("Dead code", "knip/bin/knip.js", "--no-progress"),
];

/** What a change is held against in seconds. */
export const QUICK = [...PREPARING, READING];

const browser = new Stage("Browser", findBrowser, { id: "browser" });
const production = new Stage("Production build", buildDesk, { id: "build" });
const sampling = new Stage("Asked from outside, a sample", sampleOutside, {
  needs: ["browser", "build"],
  isLive: true,
});
const asking = new Stage("Asked from outside", runOutside, {
  needs: ["browser", "build"],
  isLive: true,
});
const killing = new Stage("Kill anything", runProof, { needs: ["build"], isLive: true });

const drift = new Stage("Schema and migrations agree", () => runTool("bin/db.mjs", ["drift"]));

export const EVERYTHING = [
  ...PREPARING,
  browser,
  [...READING, drift],
  new Stage("Unit and integration tests", runVitest, { isLive: true }),
  production,
  sampling,
  new Stage("Journeys in a browser", runJourneys, { needs: ["browser", "build"], isLive: true }),
  killing,
];

/** The long proofs alone: hostile requests, everybody asking for everything, and many more kills. */
export const PROOF = [...PREPARING.slice(0, 2), browser, production, asking, killing];

/**
 * Runs the stages in order, those of a group side by side, tells of each, and ends the process with what
 * failed and the sum of what they found.
 */
export async function runAll(stages) {
  process.chdir(path.resolve(import.meta.dirname, ".."));
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => process.exit(130));
  const sum = { passed: 0, failures: [] };
  const broken = new Set();
  for (const group of stages) {
    const goOn = await Promise.all([group].flat().map((stage) => stage.addTo(sum, broken)));
    if (goOn.includes(false)) break;
  }
  sayFailures(sum.failures);
  console.log(`\n${sum.passed} passed, ${sum.failures.length} failed`);
  process.exit(sum.failures.length === 0 ? 0 : 1);
}

async function install() {
  if (!hasDependencies()) await installDependencies();
}

async function generateClient() {
  const { prepareClient } = await import("./build.mjs");
  prepareClient();
}

async function generateRoutes() {
  await runTool("node_modules/next/dist/bin/next", ["typegen"]);
}

async function findBrowser() {
  const { browser } = await import("./browser.mjs");
  process.env.PLAYWRIGHT_CHROMIUM_EXECUTABLE_PATH = await browser();
}

async function runVitest() {
  const { countVitest } = await import("./counts.mjs");
  return countVitest(["run"]);
}

async function buildDesk() {
  const { build } = await import("./build.mjs");
  await build();
}

async function runJourneys() {
  const { countPlaywright } = await import("./counts.mjs");
  return countPlaywright();
}

async function runOutside() {
  const { countVitest } = await import("./counts.mjs");
  return countVitest(["run", "--config", "vitest.outside.config.ts"]);
}

/** The first hostile request of each class, a seventh of the matrix, a dozen payloads, a few hundred of the rest. */
async function sampleOutside() {
  const { countVitest } = await import("./counts.mjs");
  const args = ["run", "--config", "vitest.outside.config.ts"];
  return countVitest(args, { OUTSIDE: "sample" });
}

async function runProof() {
  const { countVitest } = await import("./counts.mjs");
  return countVitest(["run", "--config", "vitest.proof.config.ts"]);
}

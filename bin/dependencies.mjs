import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { Fault } from "./fault.mjs";

const LOCK_FILE = "package-lock.json";
const STAMP = "node_modules/.muster-lock";

/** Whether node_modules holds what the lock file asks for. */
export function hasDependencies() {
  if (!existsSync("node_modules")) return false;
  if (existsSync(STAMP) && readFileSync(STAMP, "utf8") === lockHash()) return true;
  if (!isWhatNpmInstalled()) return false;
  writeFileSync(STAMP, lockHash());
  return true;
}

export async function installDependencies() {
  // The packages' own install scripts are not needed, and NODE_ENV=production would leave out what builds.
  await npm(["ci", "--include=dev"]);
}

/** Takes away what only building and testing need; what is left counts as what the lock file asks for. */
export async function prune() {
  await npm(["prune", "--omit=dev"]);
}

async function npm(wish) {
  const flags = [...wish, "--ignore-scripts", "--no-audit", "--no-fund"];
  const own = process.env.npm_execpath;
  const [command, args] = own?.endsWith(".js")
    ? [process.execPath, [own, ...flags]]
    : ["npm", flags];
  const words = `\`npm ${wish[0]}\` failed: see above, and check the network or the npm registry.`;
  await runQuietly(command, args, {}, words);
  writeFileSync(STAMP, lockHash());
}

/** Runs a command and shows what it said only when it fails. */
export async function runQuietly(command, args, env, words) {
  const child = spawn(command, args, {
    env: { ...process.env, ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let said = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding("utf8").on("data", (chunk) => {
      said = (said + chunk).slice(-20_000);
    });
  }
  const end = () => child.kill("SIGTERM");
  process.once("exit", end);
  const code = await new Promise((resolve) => {
    child.once("error", (error) => resolve(error.message));
    child.once("close", resolve);
  });
  process.off("exit", end);
  if (code === 0) return;
  console.error(said.trim());
  throw new Fault(words);
}

/** A tree that somebody installed by hand counts when npm's own record of it matches. */
function isWhatNpmInstalled() {
  const record = "node_modules/.package-lock.json";
  if (!existsSync(record)) return false;
  const installed = JSON.parse(readFileSync(record, "utf8")).packages;
  const wanted = Object.entries(JSON.parse(readFileSync(LOCK_FILE, "utf8")).packages);
  return wanted
    .filter(([name, entry]) => name !== "" && !entry.optional && !entry.link)
    .every(([name, { version }]) => installed[name]?.version === version);
}

function lockHash() {
  return createHash("sha256").update(readFileSync(LOCK_FILE)).digest("hex");
}

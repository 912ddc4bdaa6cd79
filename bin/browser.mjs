import { spawnSync } from "node:child_process";
import { accessSync, constants, existsSync } from "node:fs";
import path from "node:path";
import { runQuietly } from "./dependencies.mjs";
import { Fault } from "./fault.mjs";

const NAMES = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
const APPLICATIONS = [
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
];

/** Finds a Chromium, or gets one, and returns where it is. */
export async function browser() {
  const given = process.env.PLAYWRIGHT_CHROMIUM_EXECUTABLE_PATH;
  if (given) {
    if (isExecutable(given)) return given;
    throw new Fault(`PLAYWRIGHT_CHROMIUM_EXECUTABLE_PATH names ${given}, which cannot be run.`);
  }
  const found = (await playwrightsOwn()) ?? systems();
  if (found) return found;
  return (await fromDebian()) ?? (await fromPlaywright()) ?? missing();
}

async function playwrightsOwn() {
  const { chromium } = await import("@playwright/test");
  const own = chromium.executablePath();
  return own && existsSync(own) ? own : null;
}

function systems() {
  const folders = (process.env.PATH ?? "").split(path.delimiter);
  const candidates = folders.flatMap((folder) => NAMES.map((name) => path.join(folder, name)));
  return [...candidates, ...APPLICATIONS].find(isExecutable) ?? null;
}

async function fromDebian() {
  if (process.getuid?.() !== 0 || !existsSync("/etc/debian_version")) return null;
  const quiet = { stdio: "ignore", env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" } };
  spawnSync("apt-get", ["update"], quiet);
  spawnSync("apt-get", ["install", "-y", "--no-install-recommends", "chromium"], quiet);
  return systems();
}

async function fromPlaywright() {
  const cli = "node_modules/@playwright/test/cli.js";
  const install = [cli, "install", "chromium"];
  return runQuietly(process.execPath, install, {}, "").then(playwrightsOwn, () => null);
}

function missing() {
  throw new Fault(
    "the journeys need a Chromium and none could be installed: install one, or name it with PLAYWRIGHT_CHROMIUM_EXECUTABLE_PATH.",
  );
}

function isExecutable(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

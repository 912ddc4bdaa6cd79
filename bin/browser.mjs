import { spawnSync } from "node:child_process";
import { accessSync, constants, existsSync } from "node:fs";
import path from "node:path";
import { runQuietly } from "./dependencies.mjs";
import { Fault } from "./fault.mjs";

/** The shell without a window takes a quarter less processor time than the whole browser. */
const SHELL = "chromium-headless-shell";
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
  const found = (await playwrightsOwn()) ?? onPath([SHELL]) ?? fromDebian() ?? systems();
  return found ?? (await fromPlaywright()) ?? missing();
}

async function playwrightsOwn() {
  const { chromium } = await import("@playwright/test");
  const own = chromium.executablePath();
  return own && existsSync(own) ? own : null;
}

function systems() {
  return onPath(NAMES) ?? APPLICATIONS.find(isExecutable) ?? null;
}

function onPath(names) {
  const folders = (process.env.PATH ?? "").split(path.delimiter);
  return (
    folders.flatMap((folder) => names.map((name) => path.join(folder, name))).find(isExecutable) ??
    null
  );
}

function fromDebian() {
  if (process.getuid?.() !== 0 || !existsSync("/etc/debian_version")) return null;
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  const quiet = { stdio: "ignore", timeout: 180_000, env };
  spawnSync("apt-get", ["update"], quiet);
  spawnSync("apt-get", ["install", "-y", "--no-install-recommends", SHELL], quiet);
  return onPath([SHELL]);
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

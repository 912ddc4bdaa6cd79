import { createHash, hkdfSync, randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { bundle } from "./bundle.mjs";
import { takeLock } from "./data-dir.mjs";
import { generate } from "./db.mjs";
import { runQuietly } from "./dependencies.mjs";

const GENERATED = "lib/db/generated";
const GENERATED_STAMP = `${GENERATED}/.muster-schema`;
const BUILD_STAMP = ".next/.muster-build";
const FOLDERS = ["app", "components", "lib", "messages", "prisma"];
const NO_SOURCES = [GENERATED, "lib/testing/", "lib/db/upgrades/"];
const FILES = [
  "bin/build.mjs",
  "bin/bundle.mjs",
  "instrumentation.ts",
  "next.config.ts",
  "package-lock.json",
  "package.json",
  "postcss.config.mjs",
  "prisma.config.ts",
  "tsconfig.json",
];
/** The folders and files of which a change makes a new build. */
export const SOURCES = [...FOLDERS, ...FILES];

/** Whether the production build is that of these sources. */
export function isBuilt() {
  return read(BUILD_STAMP) === sourcesHash() && existsSync("dist/web.mjs");
}

/**
 * Builds all that production runs: Prisma's client, the bundles in `dist/`, Next's build. Several
 * may ask at once: one builds, the others wait. `checked` is called when a fault of the
 * environment can be told, before the long part.
 */
export async function build(checked = async () => {}) {
  const unlock = await lockBuild();
  try {
    if (isBuilt()) return;
    const hash = sourcesHash();
    rmSync(BUILD_STAMP, { force: true });
    prepareClient();
    rmSync("dist", { recursive: true, force: true });
    await bundle();
    await checked();
    await buildNext(hash);
    writeFileSync(BUILD_STAMP, hash);
  } finally {
    unlock();
  }
}

/** Writes Prisma's client when the schema is another than it was written from. */
export function prepareClient() {
  const hash = hashOf(filesIn("prisma/schema").concat("package-lock.json"));
  if (read(GENERATED_STAMP) === hash) return;
  generate();
  writeFileSync(GENERATED_STAMP, hash);
}

async function buildNext(hash) {
  const secret = process.env.AUTH_SECRET ?? randomBytes(32).toString("base64");
  const actionsKey = Buffer.from(hkdfSync("sha256", secret, "muster", "server-actions", 32));
  const env = {
    NODE_ENV: "production",
    NEXT_TELEMETRY_DISABLED: "1",
    MUSTER_BUILD_ID: hash.slice(0, 16),
    AUTH_SECRET: secret,
    // Machines that share a secret understand one another's forms, though each builds for itself.
    NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: actionsKey.toString("base64"),
  };
  const next = "node_modules/next/dist/bin/next";
  await runQuietly(process.execPath, [next, "build"], env, "the build failed: see above.");
}

async function lockBuild() {
  mkdirSync("node_modules/.cache", { recursive: true });
  for (;;) {
    const { release } = takeLock("node_modules/.cache/muster-build.pid");
    if (release) return release;
    await sleep(250);
  }
}

function sourcesHash() {
  return hashOf([...FOLDERS.flatMap(filesIn), ...FILES]);
}

function hashOf(files) {
  const hash = createHash("sha256");
  for (const file of files) hash.update(`${file}\0`).update(read(file, null) ?? "");
  return hash.digest("hex");
}

function filesIn(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .filter((file) => !NO_SOURCES.some((folder) => file.startsWith(folder)))
    .filter((file) => !/\.test\.tsx?$/.test(file))
    .sort();
}

function read(file, encoding = "utf8") {
  try {
    return readFileSync(file, encoding);
  } catch {
    return null;
  }
}

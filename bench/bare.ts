import { type ChildProcess, spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { freePort } from "@/lib/testing/desk";

const NEXT = path.resolve("node_modules/next/dist/bin/next");
const FOLDER = path.resolve("bench/bare-next");
const STAMP = path.join(FOLDER, ".next/.bench-sources");
const SOURCES = [
  ...["next.config.ts", "instrumentation.ts", "app/layout.tsx", "app/page.tsx"],
  "app/drawn/[page]/page.tsx",
];
const START_LIMIT_MS = 60_000;

export type Bare = { url: string; pid: number; stop: () => Promise<void> };

/** Builds the bare page once; afterwards only when it, or the schema, is another. */
export async function buildBareNext(): Promise<void> {
  const sources = createHash("sha256");
  for (const file of SOURCES) {
    sources.update(readFileSync(path.join(FOLDER, file)));
  }
  for (const file of readdirSync("prisma/schema").sort()) {
    sources.update(readFileSync(path.join("prisma/schema", file)));
  }
  sources.update(readFileSync("package-lock.json"));
  const hash = sources.digest("hex");
  if (existsSync(STAMP) && readFileSync(STAMP, "utf8") === hash) return;
  const child = spawn(process.execPath, [NEXT, "build"], {
    cwd: FOLDER,
    env: { ...process.env, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" },
    stdio: ["ignore", "ignore", "inherit"],
  });
  const code = await new Promise((resolve) => child.once("exit", resolve));
  if (code !== 0) throw new Error("The bare page could not be built.");
  writeFileSync(STAMP, hash);
}

/** `drawn`: the folder from which it draws what the desk draws. */
export async function startBareNext(databaseUrl: string, drawn: string): Promise<Bare> {
  const port = await freePort();
  const args = [NEXT, "start", "--hostname", "127.0.0.1", "--port", String(port)];
  return start(args, port, { DATABASE_URL: databaseUrl, DRAWN: drawn }, FOLDER);
}

export async function startBareNode(databaseUrl: string): Promise<Bare> {
  const args = [path.resolve("dist/bench/node.mjs")];
  return start(args, await freePort(), { DATABASE_URL: databaseUrl }, ".");
}

async function start(args: string[], port: number, given: Record<string, string>, cwd: string) {
  const child = spawn(process.execPath, args, {
    cwd,
    env: {
      ...process.env,
      ...{ NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" },
      ...{ ...given, PORT: String(port) },
    },
    stdio: ["ignore", "ignore", "inherit"],
  });
  process.once("exit", () => child.kill("SIGTERM"));
  const url = `http://127.0.0.1:${port}`;
  const until = Date.now() + START_LIMIT_MS;
  while (!(await fetch(url).catch(() => null))) {
    if (child.exitCode !== null || Date.now() > until) throw new Error(`${args[0]} did not start.`);
    await sleep(100);
  }
  return { url, pid: child.pid ?? 0, stop: () => end(child) };
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return;
  const ended = new Promise((resolve) => child.once("exit", resolve));
  child.kill("SIGTERM");
  await ended;
}

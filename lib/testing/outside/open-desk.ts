import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import type { TestProject } from "vitest/node";
import { Desk, freePort } from "@/lib/testing/desk";
import { openOpenId } from "@/lib/testing/openid";
import { UNVOUCHED } from "./provider";

const ROOT = path.resolve(import.meta.dirname, "../../..");
const START_LIMIT_MS = 60_000;

declare module "vitest" {
  export interface ProvidedContext {
    /** The desk as it is delivered, and a second web process on its database. */
    desk: { url: string; twinUrl: string; databaseUrl: string; secret: string };
  }
}

/** One desk for everything that is asked from outside; without a world, since each proof makes its own. */
export default async function openDesk(project: TestProject) {
  const provider = await openOpenId();
  for (const [login, claims] of UNVOUCHED) provider.people.set(login, claims);
  const desk = await Desk.at({ LOG_LEVEL: "error", DEMO: "0", ...provider.client });
  provider.serve(desk.url);
  await desk.start();
  const secret = readFileSync(path.join(desk.dataDir, "auth.secret"), "utf8").trim();
  const twin = await openTwin(desk, secret);
  project.provide("desk", {
    url: desk.url,
    twinUrl: twin.url,
    databaseUrl: desk.databaseUrl(),
    secret,
  });
  return async () => {
    await twin.stop();
    const { code } = await desk.stop();
    await desk.remove();
    await provider.close();
    if (code !== 0) throw new Error(`The desk ended with ${code}:\n${desk.said.join("\n")}`);
  };
}

/** Another machine that serves the same desk. */
async function openTwin(desk: Desk, secret: string) {
  const port = await freePort();
  const child = spawn(process.execPath, [path.join(ROOT, "bin/web.mjs")], {
    cwd: ROOT,
    env: {
      ...process.env,
      ...{ NODE_ENV: "production", LOG_LEVEL: "error", PORT: String(port), APP_URL: desk.url },
      ...{ DATABASE_URL: desk.databaseUrl(), DATA_DIR: desk.dataDir, AUTH_SECRET: secret },
    },
    stdio: ["ignore", "ignore", "inherit"],
  });
  process.once("exit", () => child.kill("SIGTERM"));
  const url = `http://127.0.0.1:${port}`;
  const until = Date.now() + START_LIMIT_MS;
  while (Date.now() < until) {
    const answer = await fetch(`${url}/api/ready`).catch(() => null);
    if (answer?.ok) break;
    if (child.exitCode !== null) throw new Error("The second web process did not start.");
    await sleep(200);
  }
  const stop = async () => {
    const ended = new Promise((resolve) => child.once("exit", resolve));
    child.kill("SIGTERM");
    await ended;
  };
  return { url, stop };
}

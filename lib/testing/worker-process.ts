import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import path from "node:path";
import { build } from "esbuild";

const ROOT = path.resolve(import.meta.dirname, "../..");

/** Bundles the worker beside a script that runs it until SIGTERM, and returns how to start it. */
export async function workerProcess(): Promise<(env: Record<string, string>) => ChildProcess> {
  // Below node_modules, so that it finds the packages it leaves out.
  const dir = mkdtempSync(path.join(ROOT, "node_modules", ".muster-worker-"));
  process.once("exit", () => rmSync(dir, { recursive: true, force: true }));
  const outfile = path.join(dir, "worker.mjs");
  await build({
    stdin: {
      contents: `
        import { runWorker } from "@/lib/jobs/worker";
        const stop = new AbortController();
        process.on("SIGTERM", () => stop.abort());
        await runWorker(stop.signal);
        process.exit(0);`,
      resolveDir: ROOT,
    },
    absWorkingDir: ROOT,
    alias: { "@": ROOT },
    bundle: true,
    format: "esm",
    platform: "node",
    packages: "external",
    outfile,
    logLevel: "silent",
  });
  return (env) =>
    spawn(process.execPath, [outfile], {
      env: { ...process.env, ...env, LOG_LEVEL: "warn", MUSTER_ROLE: "worker" },
      stdio: ["ignore", "inherit", "inherit"],
    });
}

/** Kills a worker where it stands, and starts another once it is gone. */
export async function replaced(
  worker: ChildProcess,
  start: () => ChildProcess,
): Promise<ChildProcess> {
  worker.kill("SIGKILL");
  if (worker.exitCode === null && worker.signalCode === null) await once(worker, "exit");
  return start();
}

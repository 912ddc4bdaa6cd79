import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import path from "node:path";
import { build } from "esbuild";

const ROOT = path.resolve(import.meta.dirname, "../../..");

/** Bundles a script that keeps one file in the store, and returns how to start it. */
export async function keeperProcess(): Promise<(env: Record<string, string>) => ChildProcess> {
  // Below node_modules, so that it finds the packages it leaves out.
  const dir = mkdtempSync(path.join(ROOT, "node_modules", ".muster-keeper-"));
  process.once("exit", () => rmSync(dir, { recursive: true, force: true }));
  const outfile = path.join(dir, "keeper.mjs");
  await build({
    stdin: {
      contents: `
        import { keepBlob } from "@/lib/attachments/blobs";
        import { receive } from "@/lib/attachments/receive";
        async function* content() { yield Buffer.from("a file that nobody will speak of"); }
        await keepBlob(await receive(content(), { limitBytes: 1000 }));
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
      env: { ...process.env, ...env },
      stdio: ["ignore", "inherit", "inherit"],
    });
}

import { existsSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";

const ROOT = path.resolve(import.meta.dirname, "..");

/** Entry points that run outside of Next, by the name they have under `dist/`. */
const ENTRIES = {
  backup: "lib/backup/command.ts",
  env: "lib/env.ts",
  "env-example": "lib/env-example.ts",
  "mail-thread": "lib/mail/inbound/thread.ts",
  migrate: "lib/db/migrate.ts",
  seed: "prisma/seed/index.ts",
  setup: "lib/people/setup.ts",
  web: "lib/web/server/main.ts",
  worker: "lib/jobs/worker.ts",
};

/** What is bundled only when somebody measures; as far below the root as the sources they are made from. */
const MEASURING = { "bench/main": "bench/main.ts", "bench/node": "bench/bare-node.ts" };

/**
 * Prisma's compiler of queries comes as a module that spells it as text, nine megabytes that a process
 * would hold for good. Read from the same file as text, they are gone once it is compiled.
 */
const compilerAsRead = {
  name: "compiler-as-read",
  setup(build) {
    build.onResolve({ filter: /query_compiler_.*\.wasm-base64\.mjs$/ }, ({ path: asked }) => ({
      path: asked,
      namespace: "as-read",
    }));
    build.onLoad({ filter: /./, namespace: "as-read" }, ({ path: asked }) => ({
      contents: `
        import { readFileSync } from "node:fs";
        const read = () => {
          const file = new URL(import.meta.resolve(${JSON.stringify(asked)}));
          const [, text] = readFileSync(file, "latin1").split('"', 2);
          return text;
        };
        export const wasm = { [Symbol.toPrimitive]: read };`,
    }));
  },
};

const OPTIONS = {
  absWorkingDir: ROOT,
  bundle: true,
  // One copy of what entries share, so that a process that loads two of them has one client.
  splitting: true,
  chunkNames: "chunks/[name]-[hash]",
  outdir: "dist",
  outExtension: { ".js": ".mjs" },
  platform: "node",
  format: "esm",
  target: "node20",
  packages: "external",
  alias: { "@": ROOT },
  sourcemap: "linked",
  sourcesContent: false,
  logLevel: "silent",
  plugins: [compilerAsRead],
};

/** Bundles the named entries into `dist/NAME.mjs`. Node 20 runs no TypeScript, nor does Prisma's client come as anything else. */
export async function bundle(names = Object.keys(ENTRIES)) {
  const { build } = await import("esbuild");
  await build({ ...OPTIONS, entryPoints: entriesOf(names) });
}

/** Bundles anew at every change; `changed` is called after each one that succeeds. */
export async function watch(names, changed) {
  const { context } = await import("esbuild");
  const notify = { name: "notify", setup: (build) => build.onEnd(({ errors }) => changed(errors)) };
  const watching = await context({
    ...OPTIONS,
    entryPoints: entriesOf(names),
    plugins: [...OPTIONS.plugins, notify],
  });
  await watching.watch();
  return watching;
}

export function isThere(name) {
  return existsSync(path.join(ROOT, fileOf(name)));
}

/** Imports what `bundle` has made. */
export function bundled(name) {
  return import(pathToFileURL(path.join(ROOT, "dist", `${name}.mjs`)).href);
}

function entriesOf(names) {
  return names.filter(isThere).map((name) => ({ in: fileOf(name), out: name }));
}

function fileOf(name) {
  return ENTRIES[name] ?? MEASURING[name];
}

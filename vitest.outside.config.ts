import path from "node:path";
import { defineConfig } from "vitest/config";

/** The proofs that ask the delivered desk from outside: one desk for all of them, after a build. */
export default defineConfig({
  resolve: { alias: { "@": path.resolve(import.meta.dirname) } },
  test: {
    include: ["lib/testing/outside/**/*.proof.ts"],
    globalSetup: ["lib/testing/outside/open-desk.ts"],
    setupFiles: ["lib/testing/outside/insider.ts"],
    pool: "forks",
    maxWorkers: 1,
    fileParallelism: false,
    testTimeout: 900_000,
    hookTimeout: 240_000,
  },
});

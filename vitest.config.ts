import path from "node:path";
import { defineConfig } from "vitest/config";

const TESTS = "{app,bin,components,lib,prisma}/**/*.test.{ts,tsx}";
const ALONE = "{app,bin,components,lib,prisma}/**/*.alone.test.ts";

/**
 * Two workers, each with a database, go through the files one after the other and load each module
 * once. A file that needs modules which nobody has used before is called `*.alone.test.ts`: one with a
 * database of its own, above all.
 */
export default defineConfig({
  resolve: { alias: { "@": path.resolve(import.meta.dirname) } },
  test: {
    pool: "forks",
    maxWorkers: 2,
    testTimeout: 30_000,
    hookTimeout: 60_000,
    projects: [
      project("together", {
        include: [TESTS],
        exclude: [ALONE, "**/node_modules/**"],
        isolate: false,
      }),
      project("alone", { include: [ALONE], isolate: true }),
    ],
  },
});

function project(name: string, own: { include: string[]; exclude?: string[]; isolate: boolean }) {
  return {
    extends: true as const,
    test: {
      name,
      globalSetup: ["lib/testing/cluster.ts"],
      setupFiles: ["lib/testing/own-database.ts", "lib/testing/seeded.ts"],
      ...own,
    },
  };
}

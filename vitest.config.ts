import path from "node:path";
import { defineConfig } from "vitest/config";

export default defineConfig({
  resolve: { alias: { "@": path.resolve(import.meta.dirname) } },
  test: {
    include: ["{app,bin,components,lib,prisma}/**/*.test.{ts,tsx}"],
    globalSetup: ["lib/testing/cluster.ts"],
    setupFiles: ["lib/testing/own-database.ts"],
    pool: "forks",
    maxWorkers: 2,
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});

import path from "node:path";
import { defineConfig } from "vitest/config";

/** The proofs that run the desk as it is delivered, after a production build: two at a time, since each has a desk of its own and waits for much of its time. */
export default defineConfig({
  resolve: { alias: { "@": path.resolve(import.meta.dirname) } },
  test: {
    include: ["lib/testing/kill/**/*.proof.ts"],
    pool: "forks",
    maxWorkers: 2,
    testTimeout: 600_000,
    hookTimeout: 240_000,
  },
});

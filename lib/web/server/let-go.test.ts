import { readFileSync } from "node:fs";
import { afterEach, expect, test } from "vitest";
import { letGoOfRenders, RENDERED } from "./let-go";

const { abort } = AbortController.prototype;
afterEach(() => {
  AbortController.prototype.abort = abort;
});

test("what ends a render keeps no stack, and what fails keeps its own", () => {
  letGoOfRenders();
  const over = new AbortController();
  over.abort(new Error(`${RENDERED} All cacheSignals are now aborted.`));
  expect(over.signal.reason.stack).toBe(over.signal.reason.message);
  const failed = new AbortController();
  failed.abort(new Error("The render was aborted due to a fatal error."));
  expect(failed.signal.reason.stack).toContain("let-go.test.ts");
  const left = new AbortController();
  left.abort();
  expect(left.signal.reason).toMatchObject({ name: "AbortError" });
});

test("the installed Next still ends a render with these words", () => {
  const runtime = "next/dist/compiled/next-server/app-page-turbo.runtime.prod.js";
  expect(readFileSync(`node_modules/${runtime}`, "utf8")).toContain(RENDERED);
});

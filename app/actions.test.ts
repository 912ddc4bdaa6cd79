import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";

const APP = import.meta.dirname;
const WRAPPED = /^export const \w+ = (action|personAction|openAction)\(/;

function withoutFrame(source: string): string {
  return source.replaceAll(/\/\*[\s\S]*?\*\//g, "").replaceAll(/(^|\s)\/\/.*$/gm, "");
}

/** What a server file exports other than the result of one of the door's wrappers. */
function unguarded(source: string): string[] {
  return withoutFrame(source)
    .split("\n")
    .filter((line) => /^\s*export\b/.test(line) && !WRAPPED.test(line));
}

const sources = readdirSync(APP, { recursive: true, encoding: "utf8" })
  .filter((file) => /\.tsx?$/.test(file) && !file.includes(".test."))
  .map((file) => ({ file, source: readFileSync(path.join(APP, file), "utf8") }));

const isServerFile = (source: string) => /^\s*["']use server["']/.test(withoutFrame(source));

test("every export of a server file is made by a wrapper that checks origin and session", () => {
  const found = sources
    .filter(({ source }) => isServerFile(source))
    .flatMap(({ file, source }) => unguarded(source).map((line) => `${file}: ${line}`));
  expect(found).toEqual([]);
});

test("no function is a server action by itself", () => {
  const inline = sources.filter(
    ({ source }) => !isServerFile(source) && /["']use server["']/.test(withoutFrame(source)),
  );
  expect(inline.map(({ file }) => file)).toEqual([]);
});

test("the check sees an export that goes around the wrappers", () => {
  expect(unguarded("export async function leak() {}")).toHaveLength(1);
  expect(unguarded("export const leak = async () => {}")).toHaveLength(1);
  expect(unguarded('export * from "./elsewhere"')).toHaveLength(1);
  expect(unguarded("export const move = action(moveTicket)")).toEqual([]);
});

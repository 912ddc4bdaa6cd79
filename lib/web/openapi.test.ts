import { readdirSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { openApiDocument } from "./openapi";
import { RESOURCES } from "./rest/catalogue";

const ROOT = path.resolve(import.meta.dirname, "../..");

test("docs/openapi.json is what the operations say", async () => {
  const document = `${JSON.stringify(openApiDocument(), null, 2)}\n`;
  await expect(document).toMatchFileSnapshot(path.join(ROOT, "docs/openapi.json"));
});

test("every route is in OpenAPI, and every path of OpenAPI has a route", () => {
  const routes = readdirSync(path.join(ROOT, "app/api/v1"), { recursive: true, encoding: "utf8" })
    .filter((file) => path.basename(file) === "route.ts")
    .map((file) => `/${path.dirname(file)}`)
    .map((route) => route.replaceAll(/\[(\w+)\]/g, "{$1}"))
    .filter((route) => route !== "/openapi.json" && route !== "/[...path]");
  expect(RESOURCES.map((one) => one.path).sort()).toEqual(routes.sort());
});

test("every operation has an id of its own", () => {
  const ids = RESOURCES.flatMap((one) => Object.values(one.operations).map(({ id }) => id));
  expect(new Set(ids).size).toBe(ids.length);
});

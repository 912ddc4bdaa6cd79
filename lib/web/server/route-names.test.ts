import { expect, test } from "vitest";
import { routeNames } from "./route-names";

const nameOf = routeNames([
  "/",
  "/tickets",
  "/tickets/new",
  "/tickets/[id]",
  "/api/[...path]",
  "/api/v1/[...path]",
  "/api/v1/tickets/[id]/links/[linkId]",
]);

test.each([
  ["/", "/"],
  ["/tickets/", "/tickets"],
  ["/tickets/new", "/tickets/new"],
  ["/tickets/INC-1042", "/tickets/[id]"],
  ["/api/v1/tickets/INC-1/links/2", "/api/v1/tickets/[id]/links/[linkId]"],
  ["/api/v1/nothing", "/api/v1/[...path]"],
  ["/api/other", "/api/[...path]"],
  ["/_next/static/chunks/a.js", "/_next/static"],
  ["/wp-admin/setup.php", "other"],
])("%s is counted as %s", (path, name) => {
  expect(nameOf(path)).toBe(name);
});

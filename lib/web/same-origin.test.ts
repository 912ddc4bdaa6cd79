import { expect, test } from "vitest";
import { isFromOwnPage, isFromOwnScript, ownPath } from "./same-origin";

const own = "http://localhost:3000";
const headers = (record: Record<string, string>) => new Headers(record);

test("a form counts as ours only with our own origin", () => {
  expect(isFromOwnPage(headers({ origin: own }))).toBe(true);
  expect(isFromOwnPage(headers({ origin: own, "sec-fetch-site": "same-origin" }))).toBe(true);
  for (const foreign of [
    {},
    { origin: "null" },
    { origin: "" },
    { origin: "https://evil.example" },
    { origin: "http://localhost:3001" },
    { origin: `${own}.evil.example` },
    { "sec-fetch-site": "same-origin" },
    { origin: own, "sec-fetch-site": "cross-site" },
    { origin: own, "sec-fetch-site": "same-site" },
    { origin: "https://evil.example", "x-forwarded-host": "evil.example", host: "evil.example" },
  ]) {
    expect(isFromOwnPage(headers(foreign as Record<string, string>))).toBe(false);
  }
});

test("a script may prove itself by Sec-Fetch-Site where there is no origin", () => {
  expect(isFromOwnScript(headers({ "sec-fetch-site": "same-origin" }))).toBe(true);
  expect(isFromOwnScript(headers({ "sec-fetch-site": "none" }))).toBe(false);
  expect(isFromOwnScript(headers({}))).toBe(false);
  expect(isFromOwnScript(headers({ origin: "null", "sec-fetch-site": "same-origin" }))).toBe(false);
});

test("whoever signs in goes to a page of ours and nowhere else", () => {
  expect(ownPath("/tickets?view=mine#top")).toBe("/tickets?view=mine#top");
  expect(ownPath(`${own}/inbox`)).toBe("/inbox");
  for (const foreign of [
    "https://evil.example",
    "//evil.example",
    "/\\evil.example",
    "\\\\evil.example",
    "/\t/evil.example",
    "javascript:alert(1)",
    "data:text/html,x",
    "http://localhost:3000@evil.example",
    "http://localhost:3000.evil.example/",
    "/..//evil.example",
    ["/tickets"],
    null,
    undefined,
    `/${"a".repeat(3_000)}`,
  ]) {
    expect(ownPath(foreign, "/home")).toBe("/home");
  }
});

import type { IncomingMessage } from "node:http";
import { expect, test } from "vitest";
import { isForeignWrite } from "./foreign-write";

const own = "http://localhost:3000";
const sent = (headers: Record<string, string>, method = "POST") =>
  ({ method, headers }) as unknown as IncomingMessage;

test("another site's page and a hand-made call never reach a page's action", () => {
  for (const headers of [
    { origin: "https://evil.example" },
    { origin: "null" },
    { origin: `${own}.evil.example` },
    { "next-action": "40af" },
  ]) {
    expect(isForeignWrite(sent(headers as Record<string, string>), "/tickets", own)).toBe(true);
  }
});

test("our own pages, reads, REST and machines without an origin pass", () => {
  expect(isForeignWrite(sent({ origin: own, "next-action": "40af" }), "/tickets", own)).toBe(false);
  expect(isForeignWrite(sent({ origin: "https://a.example" }, "GET"), "/", own)).toBe(false);
  expect(isForeignWrite(sent({ origin: "https://a.example" }), "/api/v1/me", own)).toBe(false);
  expect(isForeignWrite(sent({}), "/unsubscribe/token", own)).toBe(false);
});

import { expect, test } from "vitest";
import { icalOf } from "./ical";

const ID = "0198c0de-0000-7000-8000-000000000001";
const span = { startsAt: "2026-12-01T20:00:00.000Z", endsAt: "2026-12-01T21:30:00.000Z" };
const change = {
  ...{ id: ID, reference: "CHG-7", state: "scheduled" as const, ...span },
  ...{ subject: "Swap it; then look, \\ wait", service: { id: ID, name: "VPN" } },
};

test("a change is an entry with its window, and signs that mean something are escaped", () => {
  const feed = icalOf(
    { changes: [change], freezes: [] },
    new Date(span.startsAt),
    "https://d.example",
  );
  expect(feed.startsWith("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n")).toBe(true);
  expect(feed).toContain("\r\nDTSTART:20261201T200000Z\r\nDTEND:20261201T213000Z\r\n");
  expect(feed).toContain("SUMMARY:CHG-7 Swap it\\; then look\\, \\\\ wait\r\n");
  expect(feed).toContain(`UID:${ID}@d.example\r\n`);
  expect(feed.endsWith("END:VCALENDAR\r\n")).toBe(true);
});

test("no line is longer than 75 bytes, and put together again it says the same", () => {
  const subject = "Ü🦉 ".repeat(60);
  const feed = icalOf(
    { changes: [{ ...change, subject }], freezes: [] },
    new Date(),
    "https://d.example",
  );
  for (const line of feed.split("\r\n")) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
  expect(feed.replaceAll("\r\n ", "")).toContain(`SUMMARY:CHG-7 ${subject}\r\n`);
});

import { expect, test } from "vitest";
import { Refused } from "@/lib/kernel/errors";
import { holidaysOf } from "./ical";

const calendar = (...lines: string[]) =>
  ["BEGIN:VCALENDAR", "VERSION:2.0", ...lines, "END:VCALENDAR"].join("\r\n");
const event = (...lines: string[]) => ["BEGIN:VEVENT", ...lines, "END:VEVENT"];

function complaint(ical: string): string {
  try {
    holidaysOf(ical);
  } catch (error) {
    if (error instanceof Refused) return error.errors[0]?.message ?? "";
    throw error;
  }
  return "nothing";
}

test("whole days become holidays, with folded lines, escapes and spans of several days", () => {
  const ical = calendar(
    ...event(
      "DTSTART;VALUE=DATE:20261224",
      "DTEND;VALUE=DATE:20261227",
      "SUMMARY:Chris",
      " tmas\\, all",
    ),
    ...event("DTSTART:20270101", "SUMMARY:New Year"),
    // Hours of one day close nothing, and an alarm's lines are not the event's.
    ...event("DTSTART:20260501T090000Z", "SUMMARY:A meeting"),
    ...event("DTSTART;VALUE=DATE:20260501", "BEGIN:VALARM", "DTSTART:x", "END:VALARM"),
  );
  expect(holidaysOf(ical)).toEqual([
    { day: "2026-05-01", name: "Holiday" },
    { day: "2026-12-24", name: "Christmas, all" },
    { day: "2026-12-25", name: "Christmas, all" },
    { day: "2026-12-26", name: "Christmas, all" },
    { day: "2027-01-01", name: "New Year" },
  ]);
});

test("what was cancelled is no holiday", () => {
  const day = event("DTSTART;VALUE=DATE:20260501", "STATUS:CONFIRMED");
  const cancelled = event("DTSTART;VALUE=DATE:20260502", "RRULE:FREQ=YEARLY", "STATUS:Cancelled");
  expect(holidaysOf(calendar(...day, ...cancelled))).toEqual([
    { day: "2026-05-01", name: "Holiday" },
  ]);
  expect(complaint(calendar(...cancelled))).toMatch(/no event of a whole day/);
});

test("what repeats every year is there for years, within its bounds", () => {
  const every = (rule: string) =>
    holidaysOf(calendar(...event("DTSTART;VALUE=DATE:20240229", `RRULE:${rule}`))).map(
      ({ day }) => day,
    );
  expect(every("FREQ=YEARLY;UNTIL=20291231T000000Z")).toEqual(["2024-02-29", "2028-02-29"]);
  expect(every("FREQ=YEARLY;COUNT=1")).toEqual(["2024-02-29"]);
  expect(every("FREQ=YEARLY;INTERVAL=4;COUNT=2")).toEqual(["2024-02-29", "2028-02-29"]);
});

test("what cannot be read is refused by its line", () => {
  expect(complaint("")).toBe("line 1: is not BEGIN:VCALENDAR");
  expect(complaint("<html>")).toBe("line 1: is not NAME:value");
  expect(complaint(calendar(...event("SUMMARY:x")))).toMatch(/^line 3: .*no DTSTART/);
  expect(complaint(calendar(...event("DTSTART;VALUE=DATE:20260231")))).toMatch(/^line 4: .*no day/);
  expect(complaint(calendar(...event("DTSTART;VALUE=DATE:soon")))).toMatch(/^line 4: .*no date/);
  const backwards = event("DTSTART;VALUE=DATE:20260502", "DTEND;VALUE=DATE:20260501");
  expect(complaint(calendar(...backwards))).toMatch(/^line 5: .*before it begins/);
  const weekly = event("DTSTART;VALUE=DATE:20260502", "RRULE:FREQ=WEEKLY");
  expect(complaint(calendar(...weekly))).toMatch(/^line 5: .*every year/);
  const forever = event("DTSTART;VALUE=DATE:20200101", "DTEND;VALUE=DATE:20300101");
  expect(complaint(calendar(...forever))).toMatch(/more than 1000 days/);
  expect(complaint("BEGIN:VCALENDAR\nBEGIN:VEVENT\nEND:VCALENDAR")).toMatch(/^line 3: ends VCAL/);
  expect(complaint("BEGIN:VCALENDAR\nBEGIN:VEVENT")).toMatch(/^line 2: .*never ends/);
  expect(complaint(calendar())).toMatch(/no event of a whole day/);
});

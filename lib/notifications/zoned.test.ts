import { expect, test } from "vitest";
import { quietUntil } from "./quiet";
import { snoozeEnd } from "./snooze";
import { addDays, momentOf, wallTime } from "./zoned";

const iso = (moment: Date | null) => moment?.toISOString() ?? null;

test("a zone's clock and the moment it shows lead to one another, in summer and in winter", () => {
  for (const zone of ["Europe/Berlin", "America/St_Johns", "Asia/Kathmandu", "UTC"]) {
    for (const at of ["2026-01-15T11:30:00Z", "2026-07-15T23:45:00Z"]) {
      const moment = new Date(at);
      expect(iso(momentOf(wallTime(moment, zone), zone)), zone).toBe(iso(moment));
    }
  }
});

test("an hour that clocks skip is as long after midnight, and one they show twice is the first", () => {
  const at = (day: string, hour: number) =>
    iso(momentOf({ day, hour, minute: 30 }, "Europe/Berlin"));
  expect(at("2026-03-29", 2)).toBe("2026-03-29T01:30:00.000Z");
  expect(at("2026-10-25", 2)).toBe("2026-10-25T00:30:00.000Z");
});

test("what is no day of any calendar is no moment, rather than a fault", () => {
  for (const day of ["", "2026-13-45"]) {
    const moment = momentOf({ day, hour: 9, minute: 0 }, "Europe/Berlin");
    expect(moment.getTime(), day).toBeNaN();
  }
});

test("tomorrow is tomorrow by the calendar, across every change of the clocks", () => {
  expect(addDays("2026-02-28", 1)).toBe("2026-03-01");
  const evening = new Date("2026-03-28T21:00:00Z");
  expect(snoozeEnd("tomorrow", evening, "Europe/Berlin")).toEqual(new Date("2026-03-29T07:00:00Z"));
  // A Saturday there, still a Friday here.
  const night = new Date("2026-11-27T20:00:00Z");
  expect(snoozeEnd("monday", night, "Asia/Tokyo")).toEqual(new Date("2026-11-30T00:00:00Z"));
  const monday = new Date("2026-11-30T10:00:00Z");
  expect(snoozeEnd("monday", monday, "UTC")).toEqual(new Date("2026-12-07T09:00:00Z"));
  expect(snoozeEnd("hour", monday, "UTC")).toEqual(new Date("2026-11-30T11:00:00Z"));
});

test("quiet hours end when the person's clocks say so, on the next day and over a change of them", () => {
  const night = { from: 22 * 60, to: 7 * 60 };
  const berlin = (at: string) => iso(quietUntil(new Date(at), night, "Europe/Berlin"));
  expect(berlin("2026-11-25T20:59:00Z")).toBeNull();
  expect(berlin("2026-11-25T21:00:00Z")).toBe("2026-11-26T06:00:00.000Z");
  expect(berlin("2026-11-26T05:59:00Z")).toBe("2026-11-26T06:00:00.000Z");
  expect(berlin("2026-11-26T06:00:00Z")).toBeNull();
  expect(berlin("2026-03-28T23:00:00Z")).toBe("2026-03-29T05:00:00.000Z");
  expect(berlin("2026-10-24T22:00:00Z")).toBe("2026-10-25T06:00:00.000Z");
  const noon = { from: 12 * 60, to: 13 * 60 };
  expect(iso(quietUntil(new Date("2026-11-25T12:30:00Z"), noon, "UTC"))).toBe(
    "2026-11-25T13:00:00.000Z",
  );
  expect(quietUntil(new Date(), null, "UTC")).toBeNull();
});

test("an hour of the quiet that comes twice is quiet both times", () => {
  const quiet = { from: 2 * 60, to: 3 * 60 };
  for (const at of ["2026-10-25T00:30:00Z", "2026-10-25T01:30:00Z"]) {
    const end = quietUntil(new Date(at), quiet, "Europe/Berlin");
    expect(end && end > new Date(at)).toBe(true);
  }
});

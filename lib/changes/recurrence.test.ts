import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { wallAt } from "@/lib/calendars/zone";
import { dayOf, nextOf, type Recurring, timesOf } from "./recurrence";
import { faultOf } from "./recurrence-contract";
import { REPEATS, rhythmOf, ruleFrom, shownOf } from "./repeats";
import { requireTimes } from "./spans";

const BERLIN = "Europe/Berlin";
const night: Recurring = {
  startsAt: new Date("2026-01-02T21:00Z"),
  endsAt: new Date("2026-01-03T05:00Z"),
  rule: "FREQ=WEEKLY;BYDAY=FR",
  timeZone: BERLIN,
  exceptDates: [],
};
const times = (window: Recurring, from: string, to: string) =>
  timesOf(window, new Date(from), new Date(to)).map(
    ({ startsAt, endsAt }) => `${startsAt.toISOString()}/${endsAt.toISOString()}`,
  );

test("a night from ten to six stays one when the clocks change", () => {
  expect(times(night, "2026-03-20T00:00Z", "2026-04-05T00:00Z")).toEqual([
    "2026-03-20T21:00:00.000Z/2026-03-21T05:00:00.000Z",
    "2026-03-27T21:00:00.000Z/2026-03-28T05:00:00.000Z",
    "2026-04-03T20:00:00.000Z/2026-04-04T04:00:00.000Z",
  ]);
  // The night in which an hour is skipped is shorter, and the one that has it twice is longer.
  const saturday = {
    ...night,
    startsAt: new Date("2026-01-03T21:00Z"),
    endsAt: new Date("2026-01-04T05:00Z"),
    rule: "FREQ=WEEKLY;BYDAY=SA",
  };
  expect(times(saturday, "2026-03-28T12:00Z", "2026-03-29T12:00Z")).toEqual([
    "2026-03-28T21:00:00.000Z/2026-03-29T04:00:00.000Z",
  ]);
  expect(times(saturday, "2026-10-24T12:00Z", "2026-10-25T12:00Z")).toEqual([
    "2026-10-24T20:00:00.000Z/2026-10-25T05:00:00.000Z",
  ]);
});

test("months, counts, last days and exceptions are kept to", () => {
  const last = {
    ...night,
    rule: "FREQ=MONTHLY;BYDAY=-1FR",
    startsAt: new Date("2026-01-30T21:00Z"),
  };
  const window = { ...last, endsAt: new Date("2026-01-31T05:00Z") };
  expect(times(window, "2026-02-01T00:00Z", "2026-04-01T00:00Z")).toHaveLength(2);
  const twice = { ...night, rule: "FREQ=WEEKLY;BYDAY=FR;COUNT=2" };
  expect(times(twice, "2026-01-01T00:00Z", "2027-01-01T00:00Z")).toHaveLength(2);
  const until = { ...night, rule: "FREQ=WEEKLY;BYDAY=FR;UNTIL=20260116" };
  expect(times(until, "2026-01-01T00:00Z", "2027-01-01T00:00Z")).toHaveLength(3);
  const excepted = { ...until, exceptDates: ["2026-01-09"] };
  expect(times(excepted, "2026-01-01T00:00Z", "2027-01-01T00:00Z")).toHaveLength(2);
  expect(nextOf(until, new Date("2026-02-01T00:00Z"))).toBeNull();
  // However far it is.
  expect(nextOf(night, new Date("2001-01-01T00:00Z"))?.startsAt).toEqual(night.startsAt);
});

describe("a rule that is not known is refused by name", () => {
  it.each([
    ["FREQ=YEARLY", "FREQ=YEARLY"],
    ["FREQ=WEEKLY;BYHOUR=3", "BYHOUR=3"],
    ["FREQ=WEEKLY;BYDAY=1MO", "numbers the days"],
    ["FREQ=WEEKLY;BYMONTHDAY=3", "BYMONTHDAY"],
    ["FREQ=MONTHLY;BYMONTHDAY=32", "BYMONTHDAY=32"],
    ["FREQ=WEEKLY;COUNT=2;UNTIL=20270101", "both"],
    ["FREQ=WEEKLY;FREQ=WEEKLY", "twice"],
    ["FREQ=WEEKLY;INTERVAL=0", "INTERVAL=0"],
    ["FREQ=WEEKLY;COUNT=999", "more than"],
    ["BYDAY=MO", "no FREQ"],
    ["", "holds"],
  ])("%s", (rule, told) => expect(faultOf(rule)).toContain(told));
});

test("a window begins at its first time, and is over before it begins again", () => {
  const refused = (window: Recurring) => {
    try {
      requireTimes(window);
      return null;
    } catch (error) {
      return (error as { errors: { path: string }[] }).errors[0]?.path ?? "?";
    }
  };
  expect(refused(night)).toBeNull();
  expect(refused({ ...night, timeZone: null })).toBe("/timeZone");
  expect(refused({ ...night, rule: "FREQ=WEEKLY;BYDAY=MO" })).toBe("/rule");
  expect(refused({ ...night, endsAt: new Date("2026-01-12T00:00Z") })).toBe("/endsAt");
  expect(refused({ ...night, endsAt: night.startsAt })).toBe("/endsAt");
});

test("every way in which the form repeats is a rule that begins on its day", () => {
  const days = fc.integer({ min: 0, max: 3_000 }).map((at) => new Date(Date.UTC(2026, 0, 1 + at)));
  fc.assert(
    fc.property(days, fc.constantFrom(...REPEATS), (day, repeats) => {
      const first = day.toISOString().slice(0, 10);
      const rule = ruleFrom(repeats, `${first}T22:00`, "");
      if (repeats === "once") {
        expect(rule).toBeNull();
        return;
      }
      if (rule === null) throw new Error("There is no rule.");
      expect(faultOf(rule)).toBeNull();
      expect(shownOf(rule, first)).toEqual({ repeats, until: "" });
      const startsAt = new Date(`${first}T22:00Z`);
      const endsAt = new Date(startsAt.getTime() + 3_600_000);
      const window = { startsAt, endsAt, rule, timeZone: "UTC", exceptDates: [] };
      const isLast = new Date(day.getTime() + 7 * 86_400_000).getUTCMonth() !== day.getUTCMonth();
      if (repeats === "monthly_last" && !isLast) return;
      requireTimes(window);
      expect(timesOf(window, startsAt, startsAt)[0]?.startsAt).toEqual(startsAt);
    }),
    { numRuns: 200 },
  );
});

test("whatever the zone, a time begins at the same hour of the wall and touches what was asked for", () => {
  const zones = fc.constantFrom(BERLIN, "America/New_York", "Australia/Lord_Howe", "Asia/Kolkata");
  fc.assert(
    fc.property(zones, fc.integer({ min: 0, max: 900 }), (timeZone, after) => {
      const window = { ...night, timeZone, startsAt: new Date("2026-01-02T12:00Z") };
      const day = dayOf(window.startsAt, timeZone);
      const rule = ruleFrom("weekly", day, "") ?? "";
      const from = new Date(Date.UTC(2026, 0, 2 + after));
      const to = new Date(from.getTime() + 21 * 86_400_000);
      const found = timesOf({ ...window, rule }, from, to);
      expect(found.length).toBeGreaterThanOrEqual(3);
      const hour = (ms: number) => wallAt(ms, timeZone) % 86_400_000;
      for (const { startsAt, endsAt } of found) {
        expect(hour(startsAt.getTime())).toBe(hour(window.startsAt.getTime()));
        expect(startsAt <= to && endsAt > from).toBe(true);
      }
    }),
    { numRuns: 100 },
  );
});

test("a rule is told by its rhythm", () => {
  expect(rhythmOf("FREQ=WEEKLY;INTERVAL=2;BYDAY=MO")).toEqual({ unit: "week", every: 2 });
  expect(rhythmOf("FREQ=MONTHLY;BYMONTHDAY=1")).toEqual({ unit: "month", every: 1 });
});

test("a form shows what it can say of a rule, and keeps the rest", () => {
  const rule = "FREQ=WEEKLY;BYDAY=SA;UNTIL=20271225";
  expect(shownOf(rule, "2027-01-02")).toEqual({ repeats: "weekly", until: "2027-12-25" });
  expect(shownOf(null, "2027-01-02")).toEqual({ repeats: "once", until: "" });
  for (const other of ["FREQ=WEEKLY;BYDAY=SA,SU", "FREQ=WEEKLY;INTERVAL=3;BYDAY=SA", rule]) {
    expect(shownOf(other, "2027-01-03")).toEqual({ repeats: "kept", until: "" });
  }
});

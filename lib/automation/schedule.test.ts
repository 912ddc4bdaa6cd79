import fc from "fast-check";
import { expect, test } from "vitest";
import { nextAfter, type Schedule } from "./schedule";

const at = (iso: string) => Date.parse(iso);
const next = (schedule: Schedule, last: string, now: string) =>
  new Date(nextAfter(schedule, at(last), at(now))).toISOString();
const berlin = { timeZone: "Europe/Berlin" };

test("steps of minutes and hours go on from the last time and make nothing up", () => {
  const half = { every: "minutes", count: 30 } as const;
  expect(next(half, "2026-03-01T08:00:00Z", "2026-03-01T08:00:00Z")).toBe(
    "2026-03-01T08:30:00.000Z",
  );
  expect(next(half, "2026-03-01T08:00:00Z", "2026-03-01T11:29:59Z")).toBe(
    "2026-03-01T11:30:00.000Z",
  );
  const hours = { every: "hours", count: 6 } as const;
  expect(next(hours, "2026-03-01T08:00:00Z", "2026-03-03T00:00:00Z")).toBe(
    "2026-03-03T02:00:00.000Z",
  );
});

test("an hour of the day is the wall clock's, also where it jumps", () => {
  const daily = { every: "day", at: "02:30", ...berlin } as const;
  // On 29 March 2026 the clock jumps from 2:00 to 3:00; on 25 October 2:30 comes twice.
  expect(next(daily, "2026-03-28T01:30:00Z", "2026-03-28T01:30:00Z")).toBe(
    "2026-03-29T01:00:00.000Z",
  );
  expect(next(daily, "2026-03-29T01:00:00Z", "2026-03-29T01:00:00Z")).toBe(
    "2026-03-30T00:30:00.000Z",
  );
  expect(next(daily, "2026-10-24T00:30:00Z", "2026-10-24T00:30:00Z")).toBe(
    "2026-10-25T00:30:00.000Z",
  );
  expect(next(daily, "2026-10-25T00:30:00Z", "2026-10-25T00:30:00Z")).toBe(
    "2026-10-26T01:30:00.000Z",
  );
});

test("a week has its days", () => {
  const weekly: Schedule = { every: "week", weekdays: [1, 4], at: "08:00", ...berlin };
  expect(next(weekly, "2026-01-05T07:00:00Z", "2026-01-05T07:00:00Z")).toBe(
    "2026-01-08T07:00:00.000Z",
  );
  expect(next(weekly, "2026-01-05T07:00:00Z", "2026-01-08T07:00:00Z")).toBe(
    "2026-01-12T07:00:00.000Z",
  );
});

const schedules: fc.Arbitrary<Schedule> = fc.oneof(
  fc.record({ every: fc.constant("minutes" as const), count: fc.integer({ min: 5, max: 1_440 }) }),
  fc.record({ every: fc.constant("hours" as const), count: fc.integer({ min: 1, max: 168 }) }),
  fc.record({
    every: fc.constant("day" as const),
    at: fc.constantFrom("00:00", "02:30", "23:59"),
    timeZone: fc.constantFrom("UTC", "Europe/Berlin", "America/St_Johns", "Pacific/Apia"),
  }),
  fc.record({
    every: fc.constant("week" as const),
    weekdays: fc.subarray([1, 2, 3, 4, 5, 6, 7], { minLength: 1 }),
    at: fc.constantFrom("00:00", "02:30", "23:59"),
    timeZone: fc.constantFrom("UTC", "Europe/Berlin", "America/St_Johns", "Pacific/Apia"),
  }),
);

test("the next time lies ahead, within what the schedule says", () => {
  fc.assert(
    fc.property(
      schedules,
      fc.integer({ min: at("2026-01-01"), max: at("2027-01-01") }),
      fc.integer({ min: 0, max: 40 * 86_400_000 }),
      (schedule, last, later) => {
        const now = last + later;
        const found = nextAfter(schedule, last, now);
        expect(found).toBeGreaterThan(now);
        expect(found - now).toBeLessThanOrEqual(9 * 86_400_000);
        // From there on it goes forward.
        expect(nextAfter(schedule, found, found)).toBeGreaterThan(found);
      },
    ),
    { numRuns: 500 },
  );
});

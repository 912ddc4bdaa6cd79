import fc from "fast-check";
import { expect, test } from "vitest";
import {
  type BusinessCalendar,
  businessAfter,
  businessBetween,
  type Hours,
  opened,
} from "./business-time";
import { dayAt, momentOf } from "./zone";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

const at = (iso: string) => Date.parse(iso);
const week = (from: number, until: number): Hours[] =>
  [1, 2, 3, 4, 5].map((day) => ({ day, from: from * 60, until: until * 60 }));
const office = (timeZone: string, holidays: string[] = []): BusinessCalendar => ({
  ...{ timeZone, hours: week(9, 17) },
  holidays: holidays.map((day) => ({ day })),
});
const always = (timeZone: string): BusinessCalendar => ({
  timeZone,
  hours: [1, 2, 3, 4, 5, 6, 7].map((day) => ({ day, from: 0, until: 1_440 })),
  holidays: [],
});

test("eight hours are a working day, and a weekend is none", () => {
  const book = opened(office("Europe/Berlin"));
  // Friday, 16:00 in Berlin, to Monday, 10:00.
  const [friday, monday] = [at("2026-11-27T15:00:00Z"), at("2026-11-30T09:00:00Z")];
  expect(businessBetween(book, friday, monday)).toBe(2 * HOUR);
  expect(businessAfter(book, friday, 2 * HOUR)).toBe(monday);
  expect(businessAfter(book, friday, HOUR)).toBe(at("2026-11-27T16:00:00Z"));
  expect(businessAfter(book, friday, HOUR + 1)).toBe(at("2026-11-30T08:00:00.001Z"));
});

test("several intervals a day leave the lunch out, and a holiday the day", () => {
  const calendar = {
    timeZone: "Europe/Lisbon",
    hours: [
      { day: 4, from: 9 * 60, until: 12 * 60 + 30 },
      { day: 4, from: 13 * 60 + 30, until: 18 * 60 },
      { day: 5, from: 9 * 60, until: 12 * 60 },
    ],
    holidays: [{ day: "2026-12-24" }],
  };
  const book = opened(calendar);
  expect(businessBetween(book, at("2026-12-17T12:00:00Z"), at("2026-12-17T14:00:00Z"))).toBe(HOUR);
  // From Wednesday on: Thursday is a holiday, so Friday morning comes first.
  expect(businessAfter(book, at("2026-12-23T12:00:00Z"), HOUR)).toBe(at("2026-12-25T10:00:00Z"));
});

test("what a clock change skips is no time, and what it repeats is twice as long", () => {
  const book = opened(always("Europe/Berlin"));
  const day = (name: string) => [
    momentOf(at(`${name}T00:00:00Z`), "Europe/Berlin"),
    momentOf(at(`${name}T00:00:00Z`) + DAY, "Europe/Berlin"),
  ];
  const [spring = 0, afterSpring = 0] = day("2026-03-29");
  const [autumn = 0, afterAutumn = 0] = day("2026-10-25");
  expect(businessBetween(book, spring, afterSpring)).toBe(23 * HOUR);
  expect(businessBetween(book, autumn, afterAutumn)).toBe(25 * HOUR);
  // A night shift from 2 to 3 is not worked on the day on which there is no such hour.
  const night = opened({ ...always("Europe/Berlin"), hours: [{ day: 7, from: 120, until: 180 }] });
  expect(businessBetween(night, spring, afterSpring)).toBe(0);
});

test("nine in the morning is nine on the wall on both sides of a clock change", () => {
  for (const zone of ["Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "Asia/Kolkata"]) {
    const book = opened(office(zone));
    for (const name of ["2026-03-27", "2026-03-30", "2026-10-23", "2026-10-26", "2026-11-02"]) {
      const opens = momentOf(at(`${name}T09:00:00Z`), zone);
      expect(businessAfter(book, opens - HOUR, 1)).toBe(opens + 1);
      expect(businessBetween(book, opens - HOUR, opens + 10 * HOUR)).toBe(8 * HOUR);
    }
  }
});

test("a day that a zone left out altogether has no hours", () => {
  const book = opened(always("Pacific/Apia"));
  const [before, after] = [at("2011-12-29T10:00:00Z"), at("2011-12-31T09:59:59.999Z")];
  expect(businessBetween(book, before, after)).toBe(after - before);
  expect(momentOf(at("2011-12-30T12:00:00Z"), "Pacific/Apia")).toBe(at("2011-12-30T10:00:00Z"));
});

test("without a calendar every millisecond counts, and one that never opens never comes", () => {
  expect(businessBetween(null, 5, 9)).toBe(4);
  expect(businessBetween(null, 9, 5)).toBe(0);
  expect(businessAfter(null, 5, 4)).toBe(9);
  const never = opened({ timeZone: "UTC", hours: [], holidays: [] });
  expect(businessAfter(never, 0, 1)).toBeNull();
  expect(businessAfter(never, 7, 0)).toBe(7);
});

const ZONES = [
  ...["UTC", "Europe/Berlin", "America/New_York", "America/St_Johns", "Asia/Kolkata"],
  ...["Asia/Kathmandu", "Australia/Lord_Howe", "Pacific/Apia", "Africa/Casablanca"],
];

/** Hours of a day that overlap nowhere: cut points in order, taken in pairs. */
const dayHours = fc.integer({ min: 1, max: 7 }).chain((day) =>
  fc
    .uniqueArray(fc.integer({ min: 0, max: 1_440 }), { minLength: 2, maxLength: 6 })
    .map((cuts) => cuts.sort((a, b) => a - b))
    .map((cuts) =>
      cuts.flatMap((from, index): Hours[] => {
        const until = cuts[index + 1];
        return index % 2 === 0 && until !== undefined ? [{ day, from, until }] : [];
      }),
    ),
);

const calendar = fc.record({
  timeZone: fc.constantFrom(...ZONES),
  hours: fc
    .uniqueArray(dayHours, { selector: (hours) => hours[0]?.day, minLength: 1, maxLength: 7 })
    .map((lists) => lists.flat()),
  holidays: fc.array(
    fc.integer({ min: 0, max: 800 }).map((day) => ({
      day: new Date(at("2025-06-01T00:00:00Z") + day * DAY).toISOString().slice(0, 10),
    })),
    { maxLength: 20 },
  ),
});

const moment = fc.integer({ min: at("2025-09-01T00:00:00Z"), max: at("2026-12-31T00:00:00Z") });

test("for any calendar, zone and moment: time adds up, and after is the inverse of between", () => {
  fc.assert(
    fc.property(calendar, moment, fc.nat(20 * DAY), fc.nat(20 * DAY), (given, from, a, b) => {
      const book = opened(given);
      const [middle, until] = [from + a, from + a + b];
      const whole = businessBetween(book, from, until);
      expect(whole).toBe(
        businessBetween(book, from, middle) + businessBetween(book, middle, until),
      );
      expect(whole).toBeGreaterThanOrEqual(0);
      expect(whole).toBeLessThanOrEqual(until - from);
      const half = Math.floor(whole / 2);
      const when = businessAfter(book, from, half);
      if (half === 0 || when === null) return;
      expect(businessBetween(book, from, when)).toBe(half);
      // It is the first such moment.
      expect(businessBetween(book, from, when - 1)).toBe(half - 1);
    }),
    { numRuns: 150 },
  );
});

test("for any zone: later on the wall is never earlier, and a day of its own says so", () => {
  fc.assert(
    fc.property(fc.constantFrom(...ZONES), moment, fc.nat(3 * DAY), (zone, wall, more) => {
      expect(momentOf(wall, zone)).toBeLessThanOrEqual(momentOf(wall + more, zone));
      const midnight = dayAt(wall, zone);
      expect(midnight % DAY).toBe(0);
      expect(momentOf(midnight, zone)).toBeLessThanOrEqual(wall);
    }),
    { numRuns: 300 },
  );
});

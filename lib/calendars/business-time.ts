import { dayAt, momentOf } from "./zone";

/** When a desk is at work. Days go from 1, Monday, to 7, Sunday; minutes from midnight on the wall. */
export type Hours = { day: number; from: number; until: number };

export type BusinessCalendar = {
  timeZone: string;
  hours: readonly Hours[];
  /** Days on which nobody is there, as `2026-12-25`. */
  holidays: readonly { day: string }[];
};

/** From `from` on, and before `until`, in milliseconds. */
export type Span = { from: number; until: number };

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;
/** A calendar that opens in no ten years never opens. */
const HORIZON_DAYS = 3_660;

/** The moments of each day's hours, so that many clocks of one calendar ask the zone once. */
export type Opened = { calendar: BusinessCalendar; days: Map<number, readonly Span[]> };

export function opened(calendar: BusinessCalendar): Opened {
  return { calendar, days: new Map() };
}

/**
 * Milliseconds of business time from one moment until another; without a calendar every millisecond
 * counts. Time is what passes, so an hour that a clock change skips is none.
 */
export function businessBetween(book: Opened | null, from: number, until: number): number {
  if (until <= from) return 0;
  if (!book) return until - from;
  let sum = 0;
  const last = dayAt(until, book.calendar.timeZone);
  for (let day = dayAt(from, book.calendar.timeZone); day <= last; day += DAY_MS) {
    for (const span of spansOf(book, day)) {
      sum += Math.max(0, Math.min(span.until, until) - Math.max(span.from, from));
    }
  }
  return sum;
}

/**
 * The moment at which so many milliseconds of business time have passed; null where that never
 * comes. With nothing to wait for it is the moment itself, whether or not the desk is open.
 */
export function businessAfter(book: Opened | null, from: number, ms: number): number | null {
  if (ms <= 0) return from;
  if (!book) return from + ms;
  let left = ms;
  const first = dayAt(from, book.calendar.timeZone);
  for (let at = 0; at < HORIZON_DAYS; at += 1) {
    for (const span of spansOf(book, first + at * DAY_MS)) {
      const begins = Math.max(span.from, from);
      const open = span.until - begins;
      if (open <= 0) continue;
      if (open >= left) return begins + left;
      left -= open;
    }
  }
  return null;
}

/** The spans of one day on the wall, in order. */
function spansOf({ calendar, days }: Opened, day: number): readonly Span[] {
  const known = days.get(day);
  if (known) return known;
  const { timeZone, hours, holidays } = calendar;
  const name = new Date(day).toISOString().slice(0, 10);
  const weekday = new Date(day).getUTCDay() || 7;
  const isOff = holidays.some((holiday) => holiday.day === name);
  const spans = isOff
    ? []
    : hours
        .filter((one) => one.day === weekday)
        .sort((a, b) => a.from - b.from)
        .map(({ from, until }) => ({
          from: momentOf(day + from * MINUTE_MS, timeZone),
          until: momentOf(day + until * MINUTE_MS, timeZone),
        }));
  days.set(day, spans);
  return spans;
}

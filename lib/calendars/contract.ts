import { z } from "zod";
import { SAMPLE } from "@/lib/kernel/sample";
import { id, line, text } from "@/lib/kernel/text";
import type { Hours } from "./business-time";
import { isZone } from "./zone";

const CLOCK = /^([01]\d|2[0-3]):[0-5]\d$/;
const clock = z.string().regex(CLOCK, "must be an hour such as 09:00");
const endClock = z
  .string()
  .refine((typed) => CLOCK.test(typed) || typed === "24:00", "must be an hour such as 17:30");

/** Minutes since midnight. */
const minutesOf = (typed: string) => Number(typed.slice(0, 2)) * 60 + Number(typed.slice(3, 5));

const interval = z
  .strictObject({ day: z.int().min(1).max(7), from: clock, until: endClock })
  .refine(({ from, until }) => minutesOf(from) < minutesOf(until), {
    path: ["until"],
    message: "must come after it begins",
  });
export type Interval = z.infer<typeof interval>;

/** A real day, as `2026-12-25`. */
const calendarDay = z.iso.date().refine((day) => day >= "1970-01-01" && day < "2200-01-01", {
  message: "must lie between 1970 and 2199",
});

export const Holiday = z.strictObject({ day: calendarDay, name: line({ max: 120 }) });
export type Holiday = z.infer<typeof Holiday>;

const hours = z
  .array(interval)
  .min(1, "holds no hours, so that nothing would ever be due")
  .max(70)
  .superRefine((list, context) => {
    list.forEach((one, at) => {
      const other = list.findIndex(
        (before, earlier) =>
          earlier < at &&
          before.day === one.day &&
          minutesOf(before.from) < minutesOf(one.until) &&
          minutesOf(one.from) < minutesOf(before.until),
      );
      if (other === -1) return;
      const { from, until } = list[other] ?? one;
      context.addIssue({
        code: "custom",
        path: [at],
        message: `overlaps ${from} to ${until} of the same day`,
      });
    });
  });

const holidays = z
  .array(Holiday)
  .max(1_000)
  .superRefine((list, context) => {
    const days = new Set<string>();
    list.forEach(({ day }, at) => {
      if (days.has(day)) {
        context.addIssue({ code: "custom", path: [at, "day"], message: "is there twice" });
      }
      days.add(day);
    });
  });

const shape = {
  name: line({ max: 80 }),
  timeZone: z.string().max(60).refine(isZone, "is not a time zone such as Europe/Berlin"),
  /** Several a day, none of which overlap; days go from 1, Monday, to 7, Sunday. */
  hours,
  holidays,
};

export const CreateCalendar = z
  .strictObject({ ...shape, holidays: shape.holidays.default([]) })
  .meta({
    id: "CreateCalendar",
    examples: [
      {
        name: "Lisbon office",
        timeZone: "Europe/Lisbon",
        hours: [
          { day: 1, from: "09:00", until: "12:30" },
          { day: 1, from: "13:30", until: "18:00" },
        ],
        holidays: [{ day: "2026-12-25", name: "Christmas" }],
      },
    ],
  });

export const ReviseCalendar = z
  .strictObject(shape)
  .partial()
  .meta({ id: "ReviseCalendar", examples: [{ timeZone: "Europe/Berlin" }] });

export const ReviseCalendarCommand = ReviseCalendar.extend({ calendarId: id }).meta({
  examples: [{ calendarId: SAMPLE.calendar, timeZone: "Europe/Berlin" }],
});

export const RemoveCalendarCommand = z
  .strictObject({ calendarId: id })
  .meta({ examples: [{ calendarId: SAMPLE.calendar }] });

/** The text of an .ics file; a day that is a holiday already takes the new name. */
export const ImportHolidays = z
  .strictObject({ ical: text({ max: 500_000 }) })
  .meta({ id: "ImportHolidays" });

const ICAL_EXAMPLE = [
  ...["BEGIN:VCALENDAR", "VERSION:2.0", "BEGIN:VEVENT"],
  ...["DTSTART;VALUE=DATE:20261225", "SUMMARY:Christmas", "END:VEVENT", "END:VCALENDAR"],
].join("\n");

export const ImportHolidaysCommand = ImportHolidays.extend({ calendarId: id }).meta({
  examples: [{ calendarId: SAMPLE.calendar, ical: ICAL_EXAMPLE }],
});

export const CalendarView = z
  .object({
    ...{ id, name: z.string(), timeZone: z.string() },
    hours: z.array(z.object({ day: z.int(), from: z.string(), until: z.string() })),
    holidays: z.array(z.object({ day: z.string(), name: z.string() })),
    /** How many policies count by it; such a one cannot be removed. */
    policies: z.int(),
    version: z.int(),
    createdAt: z.iso.datetime(),
  })
  .meta({ id: "Calendar" });
export type CalendarView = z.infer<typeof CalendarView>;

/** As the clocks count: in minutes of the day. */
export const hoursOf = (intervals: readonly Interval[]): Hours[] =>
  intervals.map(({ day, from, until }) => ({
    ...{ day, from: minutesOf(from), until: minutesOf(until) },
  }));

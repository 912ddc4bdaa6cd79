import { CreateCalendar, type Interval } from "@/lib/calendars/contract";
import { type FieldError, invalid } from "@/lib/kernel/errors";
import type { Fields } from "./form";

const DAYS = [1, 2, 3, 4, 5, 6, 7] as const;
const INTERVAL = /^(\d{1,2}:\d\d)\s*[-–]\s*(\d{1,2}:\d\d)$/;
const HOLIDAY = /^(\S+)\s*(.*)$/;

/**
 * A calendar as its form has it: a line of hours for each day, a line for each holiday.
 *
 * @throws `validation-failed` under the names of the form's own fields.
 */
export function calendarFrom(fields: Fields): unknown {
  const { calendarId, name, timeZone } = fields;
  const errors: FieldError[] = [];
  const hours = DAYS.flatMap((day) => hoursOf(day, String(fields[`day${day}`] ?? ""), errors));
  const holidays = holidaysOf(String(fields.holidays ?? ""), errors);
  if (hours.length === 0 && errors.length === 0) {
    errors.push({ path: "/day1", message: "has to be open on some day" });
  }
  if (errors.length > 0) throw invalid(errors);
  return { ...(calendarId === undefined ? {} : { calendarId }), name, timeZone, hours, holidays };
}

function hoursOf(day: number, typed: string, errors: FieldError[]): Interval[] {
  const path = `/day${day}`;
  const parts = typed.split(",").map((part) => part.trim());
  const read = parts.filter(Boolean).map((part) => INTERVAL.exec(part));
  if (read.some((found) => found === null)) {
    errors.push({ path, message: "must read like 09:00-12:30, 13:30-18:00" });
    return [];
  }
  const intervals = read.map((found) => ({
    ...{ day, from: padded(found?.[1] ?? ""), until: padded(found?.[2] ?? "") },
  }));
  if (intervals.length === 0) return [];
  const checked = CreateCalendar.shape.hours.safeParse(intervals);
  if (checked.success) return intervals;
  errors.push({ path, message: checked.error.issues[0]?.message ?? "cannot be read" });
  return [];
}

const padded = (clock: string) => clock.padStart(5, "0");

function holidaysOf(typed: string, errors: FieldError[]) {
  const lines = typed.split("\n").map((line) => line.trim());
  const holidays = lines.filter(Boolean).map((line) => {
    const [, day = "", name = ""] = HOLIDAY.exec(line) ?? [];
    return { day, name: name || day };
  });
  const checked = CreateCalendar.shape.holidays.safeParse(holidays);
  if (checked.success) return holidays;
  const [issue] = checked.error.issues;
  const at = holidays[Number(issue?.path[0])];
  const message = issue?.message ?? "cannot be read";
  errors.push({ path: "/holidays", message: at ? `${message}: ${at.day}` : message });
  return [];
}

/** Months as `2026-11`, and when they begin in a zone. */
import { momentOf, wallTime } from "@/lib/notifications/zoned";

export const monthOf = (at: Date, timeZone: string): string =>
  wallTime(at, timeZone).day.slice(0, 7);

export const beginningOf = (month: string, timeZone: string): Date =>
  momentOf({ day: `${month}-01`, hour: 0, minute: 0 }, timeZone);

export const nextMonth = (month: string): string => shifted(month, 1);

/** The months up to the last, from the first or so many before; never more than that. */
export function monthsBetween(first: string | null, last: string, most: number): string[] {
  const months: string[] = [];
  for (let month = last; months.length < most; month = shifted(month, -1)) {
    if (first !== null && month < first) break;
    months.unshift(month);
  }
  return months;
}

function shifted(month: string, by: number): string {
  const [year = 0, number = 1] = month.split("-").map(Number);
  return new Date(Date.UTC(year, number - 1 + by, 1)).toISOString().slice(0, 7);
}

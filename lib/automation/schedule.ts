import { z } from "zod";
import { dayAt, isZone, momentOf } from "@/lib/calendars/zone";

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

const at = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, "must be an hour such as 08:30");
const timeZone = z.string().max(60).refine(isZone, "is not a time zone");

/** When a rule comes due; hours of the day are those of the wall clock in its zone. */
export const Schedule = z.discriminatedUnion("every", [
  z.strictObject({ every: z.literal("minutes"), count: z.int().min(5).max(1_440) }),
  z.strictObject({ every: z.literal("hours"), count: z.int().min(1).max(168) }),
  z.strictObject({ every: z.literal("day"), at, timeZone }),
  z.strictObject({
    every: z.literal("week"),
    /** 1 for Monday to 7 for Sunday. */
    weekdays: z
      .array(z.int().min(1).max(7))
      .min(1)
      .transform((list) => [...new Set(list)].sort()),
    at,
    timeZone,
  }),
]);
export type Schedule = z.infer<typeof Schedule>;

/** How often it acts on one ticket: once for each time in a state, or at each of its times. */
export const ONCE = ["state", "turn"] as const;

/**
 * The first time after `now` (milliseconds) at which it comes due. What was missed meanwhile is not
 * made up for; steps of minutes and hours go on from the last time.
 */
export function nextAfter(schedule: Schedule, last: number, now: number): number {
  if (schedule.every === "minutes" || schedule.every === "hours") {
    const step = schedule.count * (schedule.every === "minutes" ? MINUTE_MS : HOUR_MS);
    return last + step * (Math.floor(Math.max(now - last, 0) / step) + 1);
  }
  const [hours = 0, minutes = 0] = schedule.at.split(":").map(Number);
  const today = dayAt(now, schedule.timeZone);
  for (let ahead = 0; ahead <= 8; ahead += 1) {
    const day = today + ahead * DAY_MS;
    const isDay = schedule.every === "day" || schedule.weekdays.includes(weekdayOf(day));
    const moment = momentOf(day + hours * HOUR_MS + minutes * MINUTE_MS, schedule.timeZone);
    if (isDay && moment > now) return moment;
  }
  throw new Error("A week has a day of each kind.");
}

/** 1 for Monday to 7 for Sunday, of a midnight in Greenwich. */
const weekdayOf = (midnight: number) => ((Math.floor(midnight / DAY_MS) + 3) % 7) + 1;

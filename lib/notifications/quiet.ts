import { addDays, momentOf, wallTime } from "./zoned";

/** Minutes of the person's own day; `to` may lie on the next. */
export type QuietHours = { from: number; to: number };

/** When the quiet hours that this moment lies in are over; null outside of them. */
export function quietUntil(now: Date, quiet: QuietHours | null, zone: string): Date | null {
  if (quiet === null) return null;
  const { day, hour, minute } = wallTime(now, zone);
  const at = hour * 60 + minute;
  const overnight = quiet.from > quiet.to;
  const isIn = overnight ? at >= quiet.from || at < quiet.to : at >= quiet.from && at < quiet.to;
  if (!isIn) return null;
  const endsOn = overnight && at >= quiet.from ? addDays(day, 1) : day;
  const end = { day: endsOn, hour: Math.floor(quiet.to / 60), minute: quiet.to % 60 };
  const over = momentOf(end, zone);
  // An hour that clocks show twice: the end that was is not the end to wait for.
  return over > now ? over : new Date(now.getTime() + 60_000);
}

/** Minutes of a day as people write them: 1320 is 22:00. */
export const clockOf = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`;

export function minutesOf(clock: string): number {
  const [hours = 0, minutes = 0] = clock.split(":").map(Number);
  return hours * 60 + minutes;
}

import { rememberUpTo } from "@/lib/kernel/remembered";

/** A moment as clocks of a zone show it. */
export type WallTime = { day: string; hour: number; minute: number };

/** A zone has as many names as its letters can be written large and small. */
const formats = rememberUpTo<string, Intl.DateTimeFormat>(1_000);

const formatOf = (timeZone: string) =>
  new Intl.DateTimeFormat("en-CA", {
    ...{ timeZone, year: "numeric", month: "2-digit", day: "2-digit" },
    ...{ hour: "2-digit", minute: "2-digit", hourCycle: "h23" },
  });

export function wallTime(moment: Date, zone: string): WallTime {
  const parts = formats.getOr(zone, () => formatOf(zone)).formatToParts(moment);
  const part = (type: string) => parts.find((one) => one.type === type)?.value ?? "";
  return {
    day: `${part("year")}-${part("month")}-${part("day")}`,
    hour: Number(part("hour")),
    minute: Number(part("minute")),
  };
}

/**
 * The moment at which clocks of the zone show this. What they show twice is the first time; what
 * they skip is as long after midnight as it would have been. No calendar's day is no date.
 */
export function momentOf({ day, hour, minute }: WallTime, zone: string): Date {
  const asUtc = Date.parse(`${day}T00:00:00Z`) + (hour * 60 + minute) * 60_000;
  if (Number.isNaN(asUtc)) return new Date(asUtc);
  const before = asUtc - offsetMs(new Date(asUtc - 86_400_000), zone);
  const after = asUtc - offsetMs(new Date(asUtc + 86_400_000), zone);
  const fits = [before, after]
    .filter((at) => at + offsetMs(new Date(at), zone) === asUtc)
    .sort((one, other) => one - other);
  return new Date(fits[0] ?? before);
}

function offsetMs(moment: Date, zone: string): number {
  const { day, hour, minute } = wallTime(moment, zone);
  const shown = Date.parse(`${day}T00:00:00Z`) + (hour * 60 + minute) * 60_000;
  return shown - Math.floor(moment.getTime() / 60_000) * 60_000;
}

/** Some days later by the calendar, as `YYYY-MM-DD`. */
export function addDays(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

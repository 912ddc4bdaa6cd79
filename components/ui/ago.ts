import { dateFormat, numberFormat } from "./formatters";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

type Locale = string | undefined;

/** How long ago, as short as a list needs it; from a week on the date itself. */
export function shortAgo(at: Date, now: Date, locale: Locale, timeZone?: string): string {
  const since = now.getTime() - at.getTime();
  if (since < MINUTE) return unit(0, "minute", locale);
  if (since < HOUR) return unit(Math.floor(since / MINUTE), "minute", locale);
  if (since < DAY) return unit(Math.floor(since / HOUR), "hour", locale);
  if (since < 7 * DAY) return unit(Math.floor(since / DAY), "day", locale);
  const sameYear = at.getUTCFullYear() === now.getUTCFullYear();
  return dateFormat(locale, {
    day: "numeric",
    month: "short",
    ...(sameYear ? {} : { year: "numeric" }),
    ...(timeZone === undefined ? {} : { timeZone }),
  }).format(at);
}

/** The same in whole words. */
export function longAgo(at: Date, now: Date, locale: Locale, timeZone?: string): string {
  const since = now.getTime() - at.getTime();
  const words = new Intl.RelativeTimeFormat(locale, { numeric: "auto" });
  if (since < MINUTE) return words.format(0, "second");
  if (since < HOUR) return words.format(-Math.floor(since / MINUTE), "minute");
  if (since < DAY) return words.format(-Math.floor(since / HOUR), "hour");
  if (since < 7 * DAY) return words.format(-Math.floor(since / DAY), "day");
  return shortAgo(at, now, locale, timeZone);
}

function unit(value: number, name: string, locale: Locale): string {
  return numberFormat(locale, { style: "unit", unit: name, unitDisplay: "narrow" }).format(value);
}

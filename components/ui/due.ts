import { numberFormat } from "./formatters";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** A length of time in its largest unit but one: "12 min", "3 h 20 min", "2 days 4 h". */
export function lengthOf(ms: number, locale: string | undefined): string {
  const length = Math.abs(ms);
  if (length < HOUR) return unit(Math.floor(length / MINUTE), "minute", locale);
  if (length < DAY) {
    return both(length, HOUR, "hour", MINUTE, "minute", locale);
  }
  return both(length, DAY, "day", HOUR, "hour", locale);
}

function both(
  length: number,
  big: number,
  bigName: string,
  small: number,
  smallName: string,
  locale: string | undefined,
): string {
  const first = unit(Math.floor(length / big), bigName, locale);
  const rest = Math.floor((length % big) / small);
  return rest === 0 ? first : `${first} ${unit(rest, smallName, locale)}`;
}

function unit(value: number, name: string, locale: string | undefined): string {
  return numberFormat(locale, { style: "unit", unit: name, unitDisplay: "short" }).format(value);
}

/** Sentences with a place for the length, as `%t`. */
export type DueWords = { left: string; late: string };

/** How long is left until then, or since when it is late. */
export function dueText(
  at: Date,
  now: Date,
  locale: string | undefined,
  words: DueWords,
): { text: string; isLate: boolean } {
  const left = at.getTime() - now.getTime();
  const isLate = left <= 0;
  const text = (isLate ? words.late : words.left).replace("%t", lengthOf(left, locale));
  return { text, isLate };
}

import { rememberUpTo } from "@/lib/kernel/remembered";

/**
 * A formatter costs a hundred times what one formatting does, and few differ on a page: the same
 * locale, zone and options get the one that was made before.
 */
export function dateFormat(
  locale: string | undefined,
  options: Intl.DateTimeFormatOptions,
): Intl.DateTimeFormat {
  return dates.getOr(nameOf(locale, options), () => new Intl.DateTimeFormat(locale, options));
}

export function numberFormat(
  locale: string | undefined,
  options: Intl.NumberFormatOptions,
): Intl.NumberFormat {
  return numbers.getOr(nameOf(locale, options), () => new Intl.NumberFormat(locale, options));
}

/** A moment to the second, with its zone. */
export function exactMoment(at: Date, locale: string | undefined, timeZone: string): string {
  return dateFormat(locale, { dateStyle: "full", timeStyle: "long", timeZone }).format(at);
}

/** Every zone there is, in a few shapes; beyond that somebody plays with their cookie. */
const KEPT = 2_000;
const dates = rememberUpTo<string, Intl.DateTimeFormat>(KEPT);
const numbers = rememberUpTo<string, Intl.NumberFormat>(KEPT);

const nameOf = (locale: string | undefined, options: object) =>
  `${locale} ${JSON.stringify(options)}`;

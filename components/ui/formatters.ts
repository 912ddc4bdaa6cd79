/**
 * A formatter costs a hundred times what one formatting does, and few differ on a page: the same
 * locale, zone and options get the one that was made before.
 */
export function dateFormat(
  locale: string | undefined,
  options: Intl.DateTimeFormatOptions,
): Intl.DateTimeFormat {
  return kept(dates, locale, options, () => new Intl.DateTimeFormat(locale, options));
}

export function numberFormat(
  locale: string | undefined,
  options: Intl.NumberFormatOptions,
): Intl.NumberFormat {
  return kept(numbers, locale, options, () => new Intl.NumberFormat(locale, options));
}

/** A moment to the second, with its zone. */
export function exactMoment(at: Date, locale: string | undefined, timeZone: string): string {
  return dateFormat(locale, { dateStyle: "full", timeStyle: "long", timeZone }).format(at);
}

/** Every zone there is, in a few shapes; beyond that somebody plays with their cookie. */
const KEPT = 2_000;
const dates = new Map<string, Intl.DateTimeFormat>();
const numbers = new Map<string, Intl.NumberFormat>();

function kept<Format>(
  formats: Map<string, Format>,
  locale: string | undefined,
  options: object,
  make: () => Format,
): Format {
  const key = `${locale} ${JSON.stringify(options)}`;
  const known = formats.get(key);
  if (known !== undefined) return known;
  const made = make();
  if (formats.size >= KEPT) formats.clear();
  formats.set(key, made);
  return made;
}

import { getLocale, getNow, getTimeZone } from "next-intl/server";
import { longAgo, shortAgo } from "./ago";

/** A moment: how long ago or the hour itself, with the exact time in the reader's zone on hover. */
export async function When({
  at,
  as = "short",
}: {
  at: string;
  as?: "short" | "long" | "hour" | "exact";
}) {
  const [locale, timeZone, now] = await Promise.all([getLocale(), getTimeZone(), getNow()]);
  const moment = new Date(at);
  const exact = formatter(locale, { dateStyle: "full", timeStyle: "long", timeZone }).format(
    moment,
  );
  if (as === "short" || as === "long") {
    const say = as === "short" ? shortAgo : longAgo;
    return (
      <time dateTime={at} title={exact} data-ago={as} className="whitespace-nowrap">
        {say(moment, now, locale, timeZone)}
      </time>
    );
  }
  const sameDay = formatter(locale, { dateStyle: "short", timeZone });
  const today = sameDay.format(moment) === sameDay.format(now);
  const shown = formatter(locale, {
    ...(today && as === "hour" ? {} : { day: "numeric", month: "short" }),
    hour: "2-digit",
    minute: "2-digit",
    ...(as === "exact" ? { second: "2-digit" } : {}),
    hourCycle: "h23",
    timeZone,
  }).format(moment);
  return (
    <time dateTime={at} title={exact} className="whitespace-nowrap">
      {shown}
    </time>
  );
}

const formatters = new Map<string, Intl.DateTimeFormat>();

/** A formatter costs far more to make than to use, and a long conversation has a thousand moments. */
function formatter(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const name = JSON.stringify([locale, options]);
  const made = formatters.get(name) ?? new Intl.DateTimeFormat(locale, options);
  formatters.set(name, made);
  return made;
}

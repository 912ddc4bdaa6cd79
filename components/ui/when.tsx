import { useLocale, useNow } from "next-intl";
import { longAgo, shortAgo } from "./ago";
import { dateFormat, exactMoment } from "./formatters";
import { useZone } from "./zone";

/** A moment: how long ago or the hour itself, with the exact time in the reader's zone on hover. */
export function When({
  at,
  as = "short",
}: {
  at: string;
  as?: "short" | "long" | "hour" | "exact";
}) {
  const locale = useLocale();
  const timeZone = useZone();
  const now = useNow();
  const moment = new Date(at);
  const exact = exactMoment(moment, locale, timeZone);
  if (as === "short" || as === "long") {
    const say = as === "short" ? shortAgo : longAgo;
    return (
      <time dateTime={at} title={exact} data-ago={as} className="whitespace-nowrap">
        {say(moment, now, locale, timeZone)}
      </time>
    );
  }
  const sameDay = dateFormat(locale, { dateStyle: "short", timeZone });
  const today = sameDay.format(moment) === sameDay.format(now);
  const shown = dateFormat(locale, {
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

"use client";

import { useEffect } from "react";
import { longAgo, shortAgo } from "./ago";
import { dueText } from "./due";

const EVERY = 30_000;
const ONE_YEAR = 31_536_000;

/** Keeps every "4m" and "12 min left" on the page true, and tells the server which zone this reader lives in. */
export function Clock({ timeZone }: { timeZone: string }) {
  useEffect(() => {
    const own = Intl.DateTimeFormat().resolvedOptions().timeZone;
    if (own && own !== timeZone) {
      // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is not everywhere yet
      document.cookie = `zone=${encodeURIComponent(own)}; path=/; max-age=${ONE_YEAR}; samesite=lax`;
    }
    const timer = setInterval(() => {
      const now = new Date();
      const locale = document.documentElement.lang;
      for (const time of document.querySelectorAll<HTMLTimeElement>("time[data-ago]")) {
        const say = time.dataset.ago === "long" ? longAgo : shortAgo;
        const text = time.firstChild;
        if (text) text.nodeValue = say(new Date(time.dateTime), now, locale, timeZone);
      }
      for (const time of document.querySelectorAll<HTMLTimeElement>("time[data-due]")) {
        const words = { left: time.dataset.left ?? "", late: time.dataset.lateWords ?? "" };
        const { text, isLate } = dueText(new Date(time.dateTime), now, locale, words);
        if (time.firstChild) time.firstChild.nodeValue = text;
        if (isLate) time.dataset.late = "true";
      }
    }, EVERY);
    return () => clearInterval(timer);
  }, [timeZone]);
  return null;
}

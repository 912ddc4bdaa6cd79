"use client";

import { useEffect } from "react";
import { longAgo, shortAgo } from "./ago";
import { type DueWords, dueText } from "./due";
import { exactMoment } from "./formatters";

const EVERY = 30_000;
const ONE_YEAR = 31_536_000;

type Props = { timeZone: string; due: DueWords };

/**
 * Keeps every "4m" and "12 min left" on the page true, says the exact moment of what a pointer comes
 * to, and tells the server which zone this reader lives in.
 */
export function Clock({ timeZone, due: { left, late } }: Props) {
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
        const { text, isLate } = dueText(new Date(time.dateTime), now, locale, { left, late });
        if (time.firstChild) time.firstChild.nodeValue = text;
        if (isLate) time.dataset.late = "true";
      }
    }, EVERY);
    return () => clearInterval(timer);
  }, [timeZone, left, late]);
  useEffect(() => {
    const say = ({ target }: Event) => {
      const time = target instanceof Element ? target.closest("time") : null;
      if (time?.title !== "") return;
      time.title = exactMoment(new Date(time.dateTime), document.documentElement.lang, timeZone);
    };
    document.addEventListener("pointerover", say);
    return () => document.removeEventListener("pointerover", say);
  }, [timeZone]);
  return null;
}

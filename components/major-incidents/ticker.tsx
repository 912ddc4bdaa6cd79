"use client";

import { useEffect, useState } from "react";

type Props = {
  at: string;
  /** `since` counts up; `until` counts down and then says by how much it is late. */
  as: "since" | "until";
  /** What is said around the clock, with `%t` for it: while there is time, and once it is over. */
  words?: { left: string; over: string };
  /** When the page was drawn, so that the browser draws the same first. */
  now: string;
};

/** A clock that runs; it says nothing aloud, as nobody wants to hear every second. */
export function Ticker({ at, as, words, now }: Props) {
  const [moment, tick] = useState(() => Date.parse(now));
  useEffect(() => {
    tick(Date.now());
    const timer = setInterval(() => tick(Date.now()), 1_000);
    return () => clearInterval(timer);
  }, []);
  const past = moment - Date.parse(at);
  const isOver = as === "until" && past > 0;
  const clock = clockOf(Math.abs(past), as);
  const sentence = words ? (isOver ? words.over : words.left).replace("%t", clock) : clock;
  return (
    <time
      dateTime={at}
      role="timer"
      aria-live="off"
      className={`font-mono tabular-nums whitespace-nowrap ${isOver ? "font-semibold text-danger" : ""}`}
    >
      {sentence}
    </time>
  );
}

function clockOf(ms: number, as: Props["as"]): string {
  const seconds = Math.floor(ms / 1_000);
  const two = (value: number) => String(value).padStart(2, "0");
  const hours = Math.floor(seconds / 3_600);
  const rest = `${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
  return as === "since" || hours > 0 ? `${two(hours)}:${rest}` : rest;
}

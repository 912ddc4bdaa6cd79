"use client";

import { useRouter } from "next/navigation";
import { useEffect, useState } from "react";

type Props = {
  /** What was left when the server drew it, by its own clock. */
  leftMs: number;
  words: {
    /** With `%n` for the seconds. */
    left: string;
    going: string;
  };
};

const LOOK_AGAIN_MS = 1_500;
const LOOKS = 10;

/** Counts down, and then looks whether it has gone. */
export function Countdown({ leftMs, words }: Props) {
  const router = useRouter();
  const [left, setLeft] = useState(leftMs);

  useEffect(() => {
    const end = performance.now() + leftMs;
    const timer = setInterval(() => setLeft(end - performance.now()), 250);
    return () => clearInterval(timer);
  }, [leftMs]);

  const isOver = left <= 0;
  useEffect(() => {
    if (!isOver) return;
    let looks = 0;
    const timer = setInterval(() => {
      looks += 1;
      if (looks > LOOKS) clearInterval(timer);
      else router.refresh();
    }, LOOK_AGAIN_MS);
    return () => clearInterval(timer);
  }, [isOver, router]);

  return isOver ? words.going : words.left.replace("%n", String(Math.ceil(left / 1_000)));
}

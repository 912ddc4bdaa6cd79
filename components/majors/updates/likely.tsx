"use client";

import { useEffect, useState } from "react";

const SHORTEST = 3;

/** Says that what is being typed on this page sounds like this one. */
export function Likely({ text, words }: { text: string; words: string }) {
  const [isLikely, setLikely] = useState(false);
  useEffect(() => {
    const known = new Set(wordsOf(text));
    const look = ({ target }: Event) => {
      if (!(target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement)) return;
      if (target.name !== "subject" && target.name !== "description") return;
      setLikely(wordsOf(target.value).some((word) => known.has(word)));
    };
    document.addEventListener("input", look);
    return () => document.removeEventListener("input", look);
  }, [text]);
  return (
    <p role="status" className="font-semibold text-danger empty:hidden">
      {isLikely ? words : null}
    </p>
  );
}

const wordsOf = (text: string) =>
  (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).filter((word) => word.length >= SHORTEST);

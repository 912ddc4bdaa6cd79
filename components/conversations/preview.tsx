"use client";

import { useEffect, useState } from "react";
import { TypedText } from "@/components/ui/typed-text";

export type PreviewWords = {
  show: string;
  hide: string;
  empty: string;
  failed: string;
  title: string;
};

type Shown = { html: string } | { failed: true } | null;

/** The text as it will be read, made by the same renderer on the server. */
export function Preview({ text, words }: { text: string; words: PreviewWords }) {
  const [shown, setShown] = useState<Shown>(null);
  useEffect(() => {
    const over = new AbortController();
    fetch("/api/v1/markdown", {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify({ body: text }),
      signal: over.signal,
    })
      .then(async (answer) => {
        if (!answer.ok) throw new Error(String(answer.status));
        setShown((await answer.json()) as { html: string });
      })
      .catch(() => {
        if (!over.signal.aborted) setShown({ failed: true });
      });
    return () => over.abort();
  }, [text]);
  return (
    <section aria-label={words.title} aria-live="polite" className="min-h-16 px-3.5 py-2">
      {text.trim() === "" && <p className="text-text-2">{words.empty}</p>}
      {shown && "failed" in shown && <p className="text-danger">{words.failed}</p>}
      {shown && "html" in shown && <TypedText html={shown.html} />}
    </section>
  );
}

"use client";

import { useEffect, useState } from "react";

type Preview = { subject: string; html: string; text: string };

type Props = {
  template: string;
  /** As it was saved last. */
  saved: Preview;
  words: { title: string; saved: string; typed: string; wrong: string; text: string };
};

const PAUSE_MS = 400;
const CAPS = "text-caps font-semibold tracking-wide text-text-2 uppercase";

/** How the mail will look: as it was saved until somebody types, then as it is being written. */
export function TemplatePreview({ template, saved, words }: Props) {
  const [typed, setTyped] = useState<{ of: Preview; preview: Preview | null } | null>(null);
  useEffect(() => {
    const form = document.querySelector<HTMLFormElement>("form:has(textarea[name='body'])");
    if (!form) return;
    let timer = 0;
    let last = new AbortController();
    const ask = async (signal: AbortSignal) => {
      const data = new FormData(form);
      const answer = await fetch(`/api/v1/mail-templates/${template}/preview`, {
        method: "POST",
        headers: { "Content-Type": "application/json" },
        body: JSON.stringify({ subject: data.get("subject"), body: data.get("body") }),
        signal,
      });
      const preview = answer.ok ? ((await answer.json()) as Preview) : null;
      setTyped({ of: saved, preview });
    };
    const wait = () => {
      window.clearTimeout(timer);
      last.abort();
      last = new AbortController();
      const { signal } = last;
      timer = window.setTimeout(() => {
        ask(signal).catch(() => {
          if (!signal.aborted) setTyped({ of: saved, preview: null });
        });
      }, PAUSE_MS);
    };
    form.addEventListener("input", wait);
    return () => {
      form.removeEventListener("input", wait);
      window.clearTimeout(timer);
      last.abort();
    };
  }, [template, saved]);
  // Once something else is saved, what was typed before it is history.
  const now = typed?.of === saved ? typed : null;
  const shown = now?.preview ?? saved;
  return (
    <div className="grid content-start gap-4">
      <h2 className={CAPS}>{words.title}</h2>
      <p role="status" className="text-text-2">
        {now === null ? words.saved : now.preview ? words.typed : words.wrong}
      </p>
      <p className="font-medium break-words">{shown.subject}</p>
      <iframe
        title={words.title}
        sandbox=""
        referrerPolicy="no-referrer"
        srcDoc={shown.html}
        className="h-96 w-full rounded-card border border-line bg-[white] scheme-light"
      />
      <h2 className={CAPS}>{words.text}</h2>
      <pre className="overflow-x-auto rounded-card border border-line bg-surface p-3 font-mono text-meta whitespace-pre-wrap">
        {shown.text}
      </pre>
    </div>
  );
}

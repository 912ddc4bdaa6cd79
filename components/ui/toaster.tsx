"use client";

import { useEffect, useState } from "react";

const EVENT = "muster:tell";

/** Says a sentence to whoever looks at the page, politely. */
export function tell(sentence: string) {
  window.dispatchEvent(new CustomEvent(EVENT, { detail: sentence }));
}

const SHOWN_FOR = 6_000;

/** The one polite live region. Stands in the page from the start, or readers would not hear it. */
export function Toaster() {
  const [told, setTold] = useState<{ at: number; sentence: string } | null>(null);

  useEffect(() => {
    const hear = (event: Event) => {
      if (event instanceof CustomEvent && typeof event.detail === "string") {
        setTold({ at: Date.now(), sentence: event.detail });
      }
    };
    window.addEventListener(EVENT, hear);
    return () => window.removeEventListener(EVENT, hear);
  }, []);

  useEffect(() => {
    if (!told) return;
    const timer = setTimeout(() => setTold(null), SHOWN_FOR);
    return () => clearTimeout(timer);
  }, [told]);

  return (
    <div
      role="status"
      className="no-print pointer-events-none fixed inset-x-4 bottom-16 z-50 grid justify-items-center sm:bottom-4 sm:justify-items-start"
    >
      {told && (
        <p
          key={told.at}
          className="rounded-control border border-line bg-raised px-3 py-2 font-medium text-text shadow-float"
        >
          {told.sentence}
        </p>
      )}
    </div>
  );
}

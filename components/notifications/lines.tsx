"use client";

import { type ReactNode, useEffect, useRef } from "react";

type Props = { label: string; ids: string; className: string; children: ReactNode };

/** A list whose lines may go with what is done to them: whoever stood on one then stands on the next. */
export function Lines({ label, ids, className, children }: Props) {
  const next = useRef<Element | null>(null);

  // biome-ignore lint/correctness/useExhaustiveDependencies: it is for the lines having changed
  useEffect(() => {
    const line = next.current;
    next.current = null;
    if (document.activeElement !== document.body) return;
    line?.querySelector<HTMLElement>("[data-row]")?.focus();
  }, [ids]);

  return (
    <ul
      aria-label={label}
      className={className}
      onSubmit={({ target }) => {
        const line = target instanceof Element ? target.closest("[data-line]") : null;
        next.current = line?.nextElementSibling ?? line?.previousElementSibling ?? null;
      }}
    >
      {children}
    </ul>
  );
}

"use client";

import { type ReactNode, useLayoutEffect, useRef } from "react";

const kept = new Map<string, number>();
let walked: string | null = null;

/** The pane that a list scrolls in. It stands where it was when the next ticket opens beside it, and keeps the focus. */
export function ListScroll({ name, children }: { name: string; children: ReactNode }) {
  const pane = useRef<HTMLDivElement>(null);

  useLayoutEffect(() => {
    const element = pane.current;
    if (!element) return;
    element.scrollTop = kept.get(name) ?? 0;
    const open = element.querySelector<HTMLElement>("[aria-current]");
    open?.scrollIntoView({ block: "nearest" });
    if (walked === name) open?.focus({ preventScroll: true });
    walked = null;
    return () => {
      kept.set(name, element.scrollTop);
      walked = element.contains(document.activeElement) ? name : null;
    };
  }, [name]);

  return (
    <div
      ref={pane}
      onScroll={(event) => kept.set(name, event.currentTarget.scrollTop)}
      className="min-h-0 flex-1 overflow-y-auto"
    >
      {children}
    </div>
  );
}

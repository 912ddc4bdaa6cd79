"use client";

import { type ReactNode, useLayoutEffect, useRef } from "react";

const kept = new Map<string, number>();

/** The pane that a list scrolls in. It stands where it was when the next ticket opens beside it. */
export function ListScroll({ name, children }: { name: string; children: ReactNode }) {
  const pane = useRef<HTMLDivElement>(null);

  useLayoutEffect(() => {
    const element = pane.current;
    if (!element) return;
    element.scrollTop = kept.get(name) ?? 0;
    element.querySelector("[aria-current]")?.scrollIntoView({ block: "nearest" });
    return () => void kept.set(name, element.scrollTop);
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

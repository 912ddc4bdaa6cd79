"use client";

import { PrioritySymbols } from "@/components/tickets/priority-mark";
import { ShapeSymbols } from "@/components/tickets/state-shape";

/** The drawings that a page shows many times; each stands here once and is referred to. */
export function Symbols() {
  return (
    <svg width="0" height="0" className="absolute" aria-hidden="true">
      <PrioritySymbols />
      <ShapeSymbols />
    </svg>
  );
}

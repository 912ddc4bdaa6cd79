"use client";

import { useEffect, useState } from "react";

type Props = { words: string; onFiles: (files: readonly File[]) => void };

/** The whole page takes files that are dragged onto it, and says so while they hover. */
export function DropArea({ words, onFiles }: Props) {
  const [hovers, setHovers] = useState(false);

  useEffect(() => {
    // Entering a part of the page comes before leaving the one around it.
    let depth = 0;
    const carriesFiles = (event: DragEvent) => event.dataTransfer?.types.includes("Files") ?? false;
    const heard = {
      dragenter(event: DragEvent) {
        if (!carriesFiles(event)) return;
        depth += 1;
        setHovers(true);
      },
      dragleave(event: DragEvent) {
        if (!carriesFiles(event)) return;
        depth = Math.max(0, depth - 1);
        if (depth === 0) setHovers(false);
      },
      dragover(event: DragEvent) {
        if (carriesFiles(event)) event.preventDefault();
      },
      drop(event: DragEvent) {
        if (!carriesFiles(event)) return;
        event.preventDefault();
        depth = 0;
        setHovers(false);
        onFiles([...(event.dataTransfer?.files ?? [])]);
      },
    };
    const entries = Object.entries(heard) as [keyof typeof heard, (event: DragEvent) => void][];
    for (const [type, hear] of entries) document.addEventListener(type, hear);
    return () => {
      for (const [type, hear] of entries) document.removeEventListener(type, hear);
    };
  }, [onFiles]);

  if (!hovers) return null;
  return (
    <div
      aria-hidden
      className="pointer-events-none fixed inset-3 z-50 grid place-items-center rounded-dialog border-2 border-dashed border-accent bg-accent-soft/80 text-title font-semibold text-text"
    >
      {words}
    </div>
  );
}

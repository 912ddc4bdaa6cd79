import type { ReactNode } from "react";

/** A part of the room under its own small heading. */
export function Panel({
  id,
  title,
  count,
  children,
}: {
  id: string;
  title: string;
  count?: number;
  children: ReactNode;
}) {
  return (
    <section
      aria-labelledby={id}
      className="grid content-start gap-2 rounded-card border border-line bg-surface p-3"
    >
      <h2
        id={id}
        tabIndex={-1}
        className="scroll-mt-16 text-caps font-semibold tracking-wide text-text-2 uppercase"
      >
        {title}
        {count !== undefined && <span className="ms-1.5 tabular-nums">{count}</span>}
      </h2>
      {children}
    </section>
  );
}

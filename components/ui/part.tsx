import type { ReactNode } from "react";

/** A part of a sheet under a small heading. */
export function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="grid gap-2">
      <h2 className="text-caps font-semibold tracking-wide text-text-2 uppercase">{title}</h2>
      {children}
    </section>
  );
}

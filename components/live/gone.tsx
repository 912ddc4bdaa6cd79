import type { ReactNode } from "react";

/** Says that what the page shows is there no more. What was typed stays, and so does the page. */
export function Gone({ sentence, children }: { sentence: string; children: ReactNode }) {
  return (
    <section
      role="alert"
      className="no-print sticky top-2 z-20 flex flex-wrap items-center gap-x-3 gap-y-2 rounded-card border border-line-strong bg-raised px-3 py-2.5 shadow-float"
    >
      <p className="min-w-0 flex-1 basis-64">
        <bdi>{sentence}</bdi>
      </p>
      {children}
    </section>
  );
}

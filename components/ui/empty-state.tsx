import type { ReactNode } from "react";

/** Nothing here: one sentence that says why, and at most one thing to do about it. */
export function EmptyState({
  glyph,
  children,
  action,
}: {
  glyph?: ReactNode;
  children: ReactNode;
  action?: ReactNode;
}) {
  return (
    <div className="grid justify-items-center gap-3 px-6 py-16 text-center text-text-2">
      {glyph && <span className="text-text-3">{glyph}</span>}
      <p className="max-w-[44ch] text-balance">{children}</p>
      {action}
    </div>
  );
}

import type { ReactNode } from "react";

/** A small word beside a name: a label, never the only carrier of its meaning. */
export function Badge({
  children,
  tone = "plain",
}: {
  children: ReactNode;
  tone?: "plain" | "accent" | "note" | "danger";
}) {
  const look = {
    plain: "border-line bg-sunken text-text-2",
    accent: "border-transparent bg-accent-soft text-text",
    note: "border-note-line bg-note text-text",
    danger: "border-danger bg-surface text-danger",
  }[tone];
  return (
    <span
      className={`inline-flex items-center gap-1 rounded-[5px] border px-1.5 text-meta font-medium whitespace-nowrap ${look}`}
    >
      {children}
    </span>
  );
}

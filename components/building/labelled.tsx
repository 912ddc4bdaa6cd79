import type { ReactNode } from "react";

/** A control with its name above it, for rows that are built in the browser. */
export function Labelled({ label, children }: { label: string; children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noLabelWithoutControl: the control is what stands inside.
    <label className="grid min-w-0 content-start gap-1">
      <span className="font-medium">{label}</span>
      {children}
    </label>
  );
}

"use client";

import { useForm } from "./form-context";

/** The secret that this form has just made; it is gone with the next page. */
export function ShownOnce({ label }: { label: string }) {
  const { state } = useForm();
  if (state.shown === undefined) return null;
  return (
    <div role="status" className="grid gap-1 rounded-control border border-note-line bg-note p-3">
      <p className="font-medium">{label}</p>
      <code className="font-mono break-all select-all">{state.shown}</code>
    </div>
  );
}

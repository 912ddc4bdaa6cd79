"use client";

import { useState } from "react";
import { useForm } from "./form-context";

/** Each drawing of the page brings a fresh key, and only what was done needs another one. */
export function KeptKey({ fresh }: { fresh: string }) {
  const { state } = useForm();
  const [kept, setKept] = useState({ key: fresh, state });
  const isDone = kept.state !== state && state.ok;
  if (isDone && kept.key !== fresh) setKept({ key: fresh, state });
  return <input type="hidden" name="key" value={kept.key} />;
}

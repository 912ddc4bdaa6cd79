"use client";

import { useEffect, useRef, useState } from "react";
import { useForm } from "./form-context";

/**
 * The version that somebody saw when they began to type. A page that is drawn anew meanwhile brings a
 * newer one, and with it their save would overwrite what they never saw. Once saved, it moves on.
 */
export function VersionField({ version }: { version: number }) {
  const { state } = useForm();
  const field = useRef<HTMLInputElement>(null);
  const [began, begin] = useState<{ version: number; state: typeof state } | null>(null);
  const isOver = began !== null && state.ok && state !== began.state;

  useEffect(() => {
    const form = field.current?.form;
    const typed = () => begin((known) => (known === null || isOver ? { version, state } : known));
    form?.addEventListener("input", typed);
    return () => form?.removeEventListener("input", typed);
  }, [version, state, isOver]);

  const seen = began === null || isOver ? version : began.version;
  return <input ref={field} type="hidden" name="version" value={seen} readOnly />;
}

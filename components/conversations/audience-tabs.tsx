"use client";

import { useEffect, useRef } from "react";
import { useForm } from "@/components/ui/form-context";
import { Kbd } from "@/components/ui/kbd";

const TAB =
  "inline-flex min-h-(--control) items-center gap-1.5 rounded-control px-2.5 font-medium text-text-2 hover:text-text has-checked:text-text has-focus-visible:outline-2 has-focus-visible:outline-focus";

/**
 * Reply or note. A form forgets its choices once it was sent; here that would turn the next note
 * of an agent who goes on typing into a reply, so the choice is put back.
 */
export function AudienceTabs({ reply, note }: { reply: string; note: string }) {
  const { state } = useForm();
  const internal = useRef<HTMLInputElement>(null);
  const chosen = useRef<"public" | "internal">("public");

  // biome-ignore lint/correctness/useExhaustiveDependencies: each new state follows a reset
  useEffect(() => {
    if (chosen.current === "internal" && internal.current) internal.current.checked = true;
  }, [state]);

  const choice = (value: "public" | "internal") => ({
    type: "radio",
    name: "audience",
    value,
    onChange: () => {
      chosen.current = value;
    },
    className: "sr-only",
  });
  return (
    <>
      <label className={`${TAB} has-checked:bg-accent-soft`}>
        <input {...choice("public")} defaultChecked data-key="reply" />
        {reply}
        <Kbd>R</Kbd>
      </label>
      <label className={`${TAB} has-checked:bg-note-line/50`}>
        <input {...choice("internal")} ref={internal} data-key="note" />
        {note}
        <Kbd>N</Kbd>
      </label>
    </>
  );
}

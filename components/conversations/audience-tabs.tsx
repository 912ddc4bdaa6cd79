"use client";

import { Kbd } from "@/components/ui/kbd";

const TAB =
  "inline-flex min-h-(--control) items-center gap-1.5 rounded-control px-2.5 font-medium text-text-2 hover:text-text has-checked:text-text has-focus-visible:outline-2 has-focus-visible:outline-focus";

type Props = {
  reply: string;
  note: string;
  onChoose: (audience: "public" | "internal") => void;
};

/** Reply or note. The browser keeps the choice, so it is there before the script and without it. */
export function AudienceTabs({ reply, note, onChoose }: Props) {
  const choice = (value: "public" | "internal") => ({
    type: "radio",
    name: "audience",
    value,
    onChange: () => onChoose(value),
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
        <input {...choice("internal")} data-key="note" />
        {note}
        <Kbd>N</Kbd>
      </label>
    </>
  );
}

"use client";

import { useRef } from "react";
import { TextArea } from "@/components/ui/field";

type Props = { hint: string; pick: string };

/** The text of an .ics file; with script a file can be picked, whose text is then put here. */
export function IcalField({ hint, pick }: Props) {
  const box = useRef<HTMLDivElement>(null);
  const take = async (file: File | undefined) => {
    const field = box.current?.querySelector("textarea");
    if (!file || !field) return;
    field.value = await file.text();
    field.dispatchEvent(new Event("input", { bubbles: true }));
  };
  return (
    <div ref={box} className="grid gap-2">
      <TextArea name="ical" rows={6} required hint={hint} className="font-mono" />
      <label className="grid gap-1">
        <span className="font-medium">{pick}</span>
        <input
          type="file"
          accept=".ics,text/calendar"
          onChange={(event) => void take(event.target.files?.[0])}
        />
      </label>
    </div>
  );
}

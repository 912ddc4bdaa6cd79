"use client";

import { ChevronDown } from "lucide-react";
import { useId, useRef } from "react";
import { buttonClass } from "@/components/ui/button-class";
import { Drawing } from "@/components/ui/drawing";

type Choice = { value: string | null; name: string };
type Props = {
  label: string;
  chosen: string | null;
  choices: readonly Choice[];
  onChoose: (value: string | null) => void;
};

/** What else the send button can do. Choosing changes what the button says; it sends nothing yet. */
export function SendMenu({ label, chosen, choices, onChoose }: Props) {
  const id = useId();
  const panel = useRef<HTMLDivElement>(null);
  return (
    <>
      <button
        type="button"
        popoverTarget={id}
        aria-label={label}
        aria-haspopup="dialog"
        className={`popover-anchor rounded-s-none! border-s-surface/40! px-1.5! ${buttonClass("primary")}`}
      >
        <ChevronDown aria-hidden size={16} strokeWidth={1.75} />
      </button>
      <div
        ref={panel}
        id={id}
        popover="auto"
        role="dialog"
        aria-label={label}
        className="float popover-panel p-1"
      >
        <ul className="grid">
          {choices.map(({ value, name }) => (
            <li key={name}>
              <button
                type="button"
                aria-pressed={chosen === value}
                onClick={() => {
                  onChoose(value);
                  panel.current?.hidePopover();
                }}
                className="flex min-h-(--control) w-full items-center gap-2 rounded-control px-2 text-start hover:bg-sunken"
              >
                <Drawing of="check" className={chosen === value ? "" : "invisible"} />
                {name}
              </button>
            </li>
          ))}
        </ul>
      </div>
    </>
  );
}

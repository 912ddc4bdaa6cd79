import type { ReactNode } from "react";
import { buttonClass, type Look } from "./button-class";

type TriggerProps = {
  /** Of the panel it opens. */
  id: string;
  trigger: ReactNode;
  label?: string;
  look?: Look;
  /** A hook for keyboard shortcuts. */
  keyTarget?: string;
};

type PanelProps = {
  id: string;
  title?: string | undefined;
  /** Where the panel hangs from its trigger. */
  place?: string | undefined;
  children: ReactNode;
};

/** A button and the panel it opens. The browser does the work, so it needs no script. */
export function Popover({
  title,
  place,
  children,
  ...trigger
}: TriggerProps & Omit<PanelProps, "id">) {
  return (
    <>
      <PopoverTrigger {...trigger} />
      <PopoverPanel id={trigger.id} title={title ?? trigger.label} place={place}>
        {children}
      </PopoverPanel>
    </>
  );
}

export function PopoverTrigger({ id, trigger, label, look, keyTarget }: TriggerProps) {
  return (
    <button
      type="button"
      popoverTarget={id}
      aria-label={label}
      title={label}
      aria-haspopup="dialog"
      data-key={keyTarget}
      className={`popover-anchor ${buttonClass(look)}`}
    >
      {trigger}
    </button>
  );
}

/** It may stand anywhere: a form in it, for one, is not to lie within another. */
export function PopoverPanel({ id, title, place = "", children }: PanelProps) {
  return (
    <div
      id={id}
      popover="auto"
      role="dialog"
      aria-label={title}
      className={`float popover-panel p-4 ${place}`}
    >
      {children}
    </div>
  );
}

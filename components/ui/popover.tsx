import type { ReactNode } from "react";
import { buttonClass, type Look } from "./button-class";

type Props = {
  id: string;
  trigger: ReactNode;
  label?: string;
  look?: Look;
  /** A hook for keyboard shortcuts. */
  keyTarget?: string;
  /** Where the panel hangs from its trigger. */
  place?: string;
  title?: string;
  children: ReactNode;
};

/** A button and the panel it opens. The browser does the work, so it needs no script. */
export function Popover({
  id,
  trigger,
  label,
  look,
  keyTarget,
  place = "",
  title,
  children,
}: Props) {
  return (
    <>
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
      <div
        id={id}
        popover="auto"
        role="dialog"
        aria-label={title ?? label}
        className={`float popover-panel p-4 ${place}`}
      >
        {children}
      </div>
    </>
  );
}

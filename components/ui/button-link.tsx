import type { ComponentProps } from "react";
import { buttonClass, type Look } from "./button-class";

type Props = ComponentProps<"a"> & {
  href: string;
  look?: Look;
  /** Leaves the place in the page as it is. */
  scroll?: boolean;
};

/** Apart from the button, so that what has only buttons carries nothing of links. */
export function ButtonLink({ look, scroll = true, className = "", ...link }: Props) {
  return (
    <a data-soft={scroll ? "" : "stay"} {...link} className={`${buttonClass(look)} ${className}`} />
  );
}

import Link from "next/link";
import type { ComponentProps } from "react";
import { buttonClass, type Look } from "./button-class";

/** Apart from the button, so that what has only buttons carries nothing of links. */
export function ButtonLink({
  look,
  className = "",
  ...link
}: ComponentProps<typeof Link> & { look?: Look }) {
  return <Link prefetch={false} {...link} className={`${buttonClass(look)} ${className}`} />;
}

"use client";

import { usePathname, useSearchParams } from "next/navigation";
import type { ReactNode } from "react";

type Props = {
  href: string;
  children: ReactNode;
  className: string;
  /** A hook for keyboard shortcuts. */
  keyTarget?: string;
  /** Pages below it are places of their own. */
  exact?: boolean;
};

/** A link of the navigation that knows whether the reader is there. */
export function NavLink({ href, children, className, keyTarget, exact = false }: Props) {
  const here = useIsHere(href, exact);
  return (
    <a
      href={href}
      data-soft=""
      aria-current={here ? "page" : undefined}
      data-key={keyTarget}
      className={className}
    >
      {children}
    </a>
  );
}

function useIsHere(href: string, exact: boolean): boolean {
  const path = usePathname();
  const search = useSearchParams();
  const [target = "", query] = href.split("?");
  if (query === undefined) {
    return path === target || (!exact && target !== "/" && path.startsWith(`${target}/`));
  }
  const inside = path === target || path.startsWith(`${target}/`);
  return inside && search.get("view") === new URLSearchParams(query).get("view");
}

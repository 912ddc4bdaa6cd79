"use client";

import { useRouter } from "next/navigation";
import { useEffect, useTransition } from "react";

/**
 * Goes to the page of any `a[data-soft]` without loading the document anew; `data-soft="stay"` leaves
 * the place in the page as it is. One listener for all of them: a list has fifty, and each would
 * otherwise be a component of its own, on the server and once more in the browser. Without script,
 * and for every click that means something else, they are plain links.
 */
export function SoftLinks() {
  const router = useRouter();
  const [isOnTheWay, start] = useTransition();
  useEffect(() => {
    if (!isOnTheWay) unmark();
  }, [isOnTheWay]);
  useEffect(() => {
    const follow = (event: MouseEvent) => {
      const link = linkOf(event);
      if (!link) return;
      event.preventDefault();
      unmark();
      link.dataset.pending = "";
      // The frame stays, and with it a menu that would stand over the page.
      link.closest<HTMLElement>(":popover-open")?.hidePopover();
      start(() => router.push(link.href, { scroll: link.dataset.soft !== "stay" }));
    };
    document.addEventListener("click", follow);
    return () => document.removeEventListener("click", follow);
  }, [router]);
  return null;
}

function linkOf(event: MouseEvent): HTMLAnchorElement | null {
  const isPlain = event.button === 0 && !event.defaultPrevented;
  if (!isPlain || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return null;
  if (!(event.target instanceof Element)) return null;
  const link = event.target.closest<HTMLAnchorElement>("a[data-soft]");
  // Whatever leads elsewhere is the browser's, which knows what it may follow.
  return link?.origin === location.origin ? link : null;
}

function unmark() {
  for (const link of document.querySelectorAll<HTMLElement>("a[data-pending]")) {
    delete link.dataset.pending;
  }
}

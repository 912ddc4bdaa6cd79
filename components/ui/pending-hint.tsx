"use client";

import { useLinkStatus } from "next/link";

/** Inside a link: marks it while its page is on the way. */
export function PendingHint() {
  const { pending } = useLinkStatus();
  return pending ? <span hidden data-pending /> : null;
}

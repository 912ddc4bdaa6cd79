"use client";

import { useRouter } from "next/navigation";
import { useEffect } from "react";

/** A worker lets it go at its moment, and needs one itself. */
const GRACE_MS = 1_500;

/** Shows the page afresh once this moment has passed. */
export function ShowAfter({ at }: { at: string }) {
  const router = useRouter();
  useEffect(() => {
    const inMs = Math.max(0, new Date(at).getTime() - Date.now()) + GRACE_MS;
    const timer = setTimeout(() => router.refresh(), inMs);
    return () => clearTimeout(timer);
  }, [at, router]);
  return null;
}

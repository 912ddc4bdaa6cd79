"use client";

import { useEffect } from "react";

/**
 * Says on the document that the page's script listens. React runs the effects of one commit
 * together, children first: once this one ran, those of the page did too.
 */
export function Awake() {
  useEffect(() => {
    document.documentElement.dataset.awake = "";
  }, []);
  return null;
}

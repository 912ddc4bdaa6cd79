"use client";

import { useEffect, useState } from "react";
import { listen } from "./listen";

/** Stands once around every page of a signed-in person; without script the pages are what they are. */
export function LiveConnection({ personId, drawnAt }: { personId: string; drawnAt: number }) {
  // The connection outlives the page that it began with, and only that one is to be caught up.
  const [begunAt] = useState(drawnAt);
  useEffect(() => listen(personId, begunAt), [personId, begunAt]);
  return null;
}

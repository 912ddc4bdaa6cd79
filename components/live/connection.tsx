"use client";

import { useEffect } from "react";
import { listen } from "./listen";

/** Stands once around every page of a signed-in person; without script the pages are what they are. */
export function LiveConnection({ personId }: { personId: string }) {
  useEffect(() => listen(personId), [personId]);
  return null;
}

"use client";

import { useEffect } from "react";
import { KEPT_ROOMS } from "@/lib/major-incidents/kept-rooms";

/** Whoever has to sign in sees nothing that the one before them kept in this browser. */
export function ForgetRooms() {
  useEffect(() => {
    if ("caches" in window) void caches.delete(KEPT_ROOMS).catch(() => undefined);
  }, []);
  return null;
}

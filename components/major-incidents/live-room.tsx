"use client";

import { useRouter } from "next/navigation";
import { useEffect, useState } from "react";
import { onLive } from "@/components/live/listen";
import { refreshSoon } from "@/components/live/refresh-soon";
import { KEEPABLE } from "@/lib/major-incidents/kept-rooms";
import { keepRoomSoon } from "./keep-room";

/** So often it is read afresh even if nothing was heard. */
const EVERY_MS = 20_000;

type Props = {
  majorIncidentId: string;
  drawnAt: string;
  /** Said while there is no connection, with `%t` for the age of what is shown. */
  offline: string;
  /** Whether this browser may keep the page, to show it without a connection. */
  isKept?: boolean;
};

/** Keeps the room true for everybody in it; without a connection it says how old it is. */
export function LiveRoom({ majorIncidentId, drawnAt, offline, isKept = false }: Props) {
  const { refresh } = useRouter();
  const [isOffline, setOffline] = useState(false);
  const [now, setNow] = useState(() => Date.parse(drawnAt));
  useEffect(() => {
    const stop = onLive((message) => {
      const isHere =
        message.kind === "major_incident" && message.majorIncidentId === majorIncidentId;
      if (isHere || message.kind === "reset") refreshSoon(refresh, "page");
    });
    const look = () => {
      setOffline(!navigator.onLine);
      setNow(Date.now());
    };
    const timer = setInterval(() => {
      look();
      if (navigator.onLine) refreshSoon(refresh, "page");
    }, EVERY_MS);
    // A page that was kept comes up without a connection.
    if (!navigator.onLine) look();
    window.addEventListener("online", look);
    window.addEventListener("offline", look);
    return () => {
      stop();
      clearInterval(timer);
      window.removeEventListener("online", look);
      window.removeEventListener("offline", look);
    };
  }, [majorIncidentId, refresh]);
  useEffect(() => {
    // Each drawing is news worth keeping.
    if (isKept && drawnAt !== "" && navigator.onLine) keepRoomSoon();
  }, [isKept, drawnAt]);
  if (!isOffline) return isKept ? <span hidden {...{ [KEEPABLE]: "" }} /> : null;
  const minutes = Math.max(0, Math.round((now - Date.parse(drawnAt)) / 60_000));
  return (
    <p role="status" className="bg-note px-4 py-1.5 font-medium">
      {offline.replace("%t", String(minutes))}
    </p>
  );
}

"use client";

import { usePathname, useRouter } from "next/navigation";
import { createContext, type ReactNode, useContext, useEffect, useState } from "react";
import { onLive } from "@/components/live/listen";
import { refreshSoon } from "@/components/live/refresh-soon";
import { showBadge } from "./badge";
import { MOST_COUNTED, shown } from "./shown-count";

const UnreadContext = createContext(0);

/** The net below the live connection, which tells of each new notice at once. */
const EVERY = 60_000;

/** Knows how many notices wait, and has the page fetched afresh when that changed. */
export function UnreadProvider({ count, children }: { count: number; children: ReactNode }) {
  const { refresh } = useRouter();
  const isInbox = usePathname() === "/inbox";
  const [known, setKnown] = useState(count);
  const [seen, setSeen] = useState(count);
  if (seen !== count) {
    setSeen(count);
    setKnown(count);
  }

  useEffect(() => {
    const ask = async () => {
      if (document.visibilityState !== "visible") return;
      const now = await unreadNow();
      if (now === null || now === known) return;
      setKnown(now);
      refreshSoon(refresh, "page");
    };
    const timer = setInterval(ask, EVERY);
    window.addEventListener("focus", ask);
    return () => {
      clearInterval(timer);
      window.removeEventListener("focus", ask);
    };
  }, [known, refresh]);

  useEffect(
    () =>
      onLive((message) => {
        if (message.kind !== "inbox") return;
        // What is done or snoozed in another tab may have been read before.
        // Nobody is told of more, so more of them are no news.
        const unread = Math.min(message.unread, MOST_COUNTED);
        if (unread === known && !isInbox) return;
        setKnown(unread);
        // Lists mark what is unread as well.
        refreshSoon(refresh, isInbox ? "page" : "list");
      }),
    [known, isInbox, refresh],
  );

  useEffect(() => showBadge(known), [known]);

  return <UnreadContext value={known}>{children}</UnreadContext>;
}

/** Null when no answer came: what was known stays. */
async function unreadNow(): Promise<number | null> {
  try {
    const answer = await fetch("/api/v1/notifications/unread-count");
    if (!answer.ok) return null;
    const body: unknown = await answer.json();
    const count = typeof body === "object" && body !== null && "count" in body ? body.count : null;
    return typeof count === "number" ? Math.min(count, MOST_COUNTED) : null;
  } catch {
    return null;
  }
}

/** The number beside "Inbox"; `sentence` says the same to readers, as "%n unread". */
export function UnreadBadge({ sentence }: { sentence: string }) {
  const count = useContext(UnreadContext);
  if (count === 0) return null;
  return (
    <span className="ms-auto font-semibold tabular-nums">
      <span aria-hidden>{shown(count)}</span>
      <span className="sr-only">{sentence.replace("%n", shown(count))}</span>
    </span>
  );
}

/** The page's title, with the number of unread notices in front. */
export function DocumentTitle({ title }: { title: string }) {
  const count = useContext(UnreadContext);
  return <title>{`${count > 0 ? `(${shown(count)}) ` : ""}${title} · Muster`}</title>;
}

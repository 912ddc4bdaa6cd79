"use client";

import { useRouter } from "next/navigation";
import { useEffect } from "react";
import { tell } from "@/components/ui/tell";
import { onLive } from "./listen";
import { refreshSoon } from "./refresh-soon";

type Props = {
  /** The ticket that the page is about. */
  ticketId?: string;
  /** Whether the page shows other tickets too. */
  listed?: boolean;
  /** Said when somebody else wrote, as "%name wrote" and the like; by the event's name. */
  words?: Readonly<Record<string, string>>;
};

/**
 * Keeps what the page shows true: it is fetched afresh when something on it happened. What is being
 * typed, the focus and the place in the page stay, since only what the server said is drawn again.
 */
export function LivePage({ ticketId, listed = false, words = {} }: Props) {
  const { refresh } = useRouter();
  useEffect(
    () =>
      onLive((message) => {
        if (message.kind === "reset") return refreshSoon(refresh, "page");
        if (message.kind !== "ticket") return;
        if (message.ticketId !== ticketId) {
          if (listed) refreshSoon(refresh, "list");
          return;
        }
        refreshSoon(refresh, "page");
        const sentence = words[message.event];
        if (sentence !== undefined && !message.mine && message.actor) {
          tell(sentence.replace("%name", message.actor.name));
        }
      }),
    [ticketId, listed, words, refresh],
  );
  return null;
}

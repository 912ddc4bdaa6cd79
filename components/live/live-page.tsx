"use client";

import { useRouter } from "next/navigation";
import { type ReactNode, useEffect, useState } from "react";
import { tell } from "@/components/ui/tell";
import type { LiveMessage } from "@/lib/live/contract";
import { Gone } from "./gone";
import { onLive } from "./listen";
import { refreshSoon } from "./refresh-soon";

type Props = {
  /** The ticket that the page is about. */
  ticketId?: string;
  /** Whether the page shows other tickets too, or what of them lies in the trash. */
  listed?: boolean | "trash";
  /** Said when somebody else wrote, as "%name wrote" and the like; by the event's name. */
  words?: Readonly<Record<string, string>>;
  /** Said when the ticket is taken away while somebody has it open, with `%name` for who did it. */
  gone?: string;
  /** What may be done about that. */
  remedy?: ReactNode;
};

/**
 * Keeps what the page shows true: it is fetched afresh when something on it happened. What is being
 * typed, the focus and the place in the page stay, since only what the server said is drawn again.
 * A page whose ticket is taken away stays as it is, with what was typed, and says so.
 */
export function LivePage({ ticketId, listed = false, words = {}, gone, remedy }: Props) {
  const { refresh } = useRouter();
  const [taken, setTaken] = useState<{ by: string } | null>(null);
  const isTaken = taken !== null;
  useEffect(
    () =>
      onLive(async (message) => {
        if (message.kind === "reset") return isTaken ? undefined : refreshSoon(refresh, "page");
        if (message.kind !== "ticket" && message.kind !== "stale") return;
        if (message.ticketId !== ticketId) {
          if (!isTaken && isListed(listed, message)) refreshSoon(refresh, "list");
          return;
        }
        if (gone !== undefined && (await isGone(message))) {
          const name = message.kind === "ticket" ? message.actor?.name : undefined;
          return setTaken({ by: name ?? "" });
        }
        setTaken(null);
        refreshSoon(refresh, "page");
        if (message.kind !== "ticket") return;
        const sentence = words[message.event];
        if (sentence !== undefined && !message.mine && message.actor) {
          tell(sentence.replace("%name", message.actor.name));
        }
      }),
    [ticketId, listed, words, gone, isTaken, refresh],
  );
  if (taken === null || gone === undefined) return null;
  return <Gone sentence={gone.replace("%name", taken.by)}>{remedy}</Gone>;
}

type OfTicket = Extract<LiveMessage, { kind: "ticket" | "stale" }>;

const TRASH = /^ticket[.](reply_)?(trashed|restored|purged)$/;

function isListed(listed: boolean | "trash", message: OfTicket): boolean {
  if (listed !== "trash") return listed;
  return message.kind === "ticket" && TRASH.test(message.event);
}

/** The desk is told what happened; a customer's browser asks whether their request is still there. */
async function isGone(message: OfTicket): Promise<boolean> {
  if (message.kind === "ticket") {
    return !message.mine && ["ticket.trashed", "ticket.purged"].includes(message.event);
  }
  const answer = await fetch(`/api/v1/tickets/${message.ticketId}`).catch(() => null);
  return answer?.status === 404;
}

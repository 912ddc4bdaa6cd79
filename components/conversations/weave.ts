import type { ReplyView } from "@/lib/conversations/contract";
import type { TimelineItem } from "@/lib/tickets/contract";

export type Told = { kind: "events"; items: readonly TimelineItem[] };
export type Woven = { kind: "reply"; reply: ReplyView } | Told;

/** The messages themselves tell these. */
export const SPOKEN: readonly string[] = [
  ...["ticket.created", "ticket.replied", "ticket.noted", "ticket.reply_held"],
  ...["ticket.reply_edited", "ticket.note_edited"],
  ...["ticket.reacted", "ticket.note_reacted", "ticket.reaction_withdrawn"],
];

/** Replies in their order, with what happened between two of them gathered into one part. */
export function eventsBetween(
  replies: readonly ReplyView[],
  timeline: readonly TimelineItem[],
): Woven[] {
  const events = timeline.filter(({ kind }) => !SPOKEN.includes(kind));
  const parts: Woven[] = [];
  let next = 0;
  const eventsUntil = (time: string | null) => {
    const items: TimelineItem[] = [];
    for (; next < events.length; next += 1) {
      const event = events[next];
      if (!event || (time !== null && event.at > time)) break;
      items.push(event);
    }
    if (items.length > 0) parts.push({ kind: "events", items });
  };
  for (const reply of replies) {
    eventsUntil(reply.createdAt);
    parts.push({ kind: "reply", reply });
  }
  eventsUntil(null);
  return parts;
}

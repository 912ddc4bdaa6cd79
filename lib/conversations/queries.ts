import { prisma } from "@/lib/db/client";
import type { Actor } from "@/lib/kernel/actor";
import { decodeCursor, encodeCursor, type Page } from "@/lib/kernel/page";
import { visibleTicket } from "@/lib/tickets/visible-ticket";
import type { MentionableView, ReplyView } from "./contract";
import { MENTIONED, mentionable, presentMentionable } from "./mentions";
import { presentReplies, REPLY_SHAPE } from "./present";
import { saidTo } from "./scope";

/** The conversation, oldest first, without notes for whoever may not read them; null when the ticket cannot be seen. */
export async function repliesFor(
  actor: Actor,
  name: string,
  page: Page,
): Promise<{ rows: ReplyView[]; nextCursor: string | null } | null> {
  const ticket = await visibleTicket(actor, name);
  if (!ticket) return null;
  const after = page.cursor === undefined ? null : decodeCursor(page.cursor);
  const rows = await prisma.reply.findMany({
    where: {
      AND: [
        { ticketId: ticket.id },
        saidTo(actor),
        after === null ? {} : { id: { gt: after[0] ?? "" } },
      ],
    },
    ...REPLY_SHAPE,
    orderBy: { id: "asc" },
    take: page.limit + 1,
  });
  const shown = rows.slice(0, page.limit);
  const last = shown.at(-1);
  return {
    rows: await presentReplies(actor, shown),
    nextCursor: rows.length > page.limit && last ? encodeCursor([last.id]) : null,
  };
}

export async function replyFor(actor: Actor, id: string): Promise<ReplyView | null> {
  const row = await prisma.reply.findFirst({
    where: { AND: [{ id }, saidTo(actor)] },
    ...REPLY_SHAPE,
  });
  return row ? ((await presentReplies(actor, [row]))[0] ?? null) : null;
}

const OFFERED = 10;

/** Who may be named with an @ in what is written here, by the beginning of one of their names. */
export async function mentionableFor(
  actor: Actor,
  name: string,
  { q, audience }: { q?: string | undefined; audience: "public" | "internal" },
): Promise<MentionableView[] | null> {
  const ticket = await visibleTicket(actor, name);
  if (!ticket) return null;
  const typed = q?.replace(/[\\%_]/g, "\\$&");
  const begins = (before: string) =>
    ({ name: { startsWith: `${before}${typed}`, mode: "insensitive" } }) as const;
  const inside = { name: { contains: ` ${typed}`, mode: "insensitive" } } as const;
  const rows = await prisma.user.findMany({
    where: {
      AND: [
        mentionable(actor, { ticketId: ticket.id, audience }),
        typed ? { OR: [begins(""), inside] } : {},
      ],
    },
    ...MENTIONED,
    orderBy: [{ name: "asc" }, { id: "asc" }],
    take: OFFERED,
  });
  return rows.map(presentMentionable);
}

import { prisma } from "@/lib/db/client";
import type { Actor } from "@/lib/kernel/actor";
import { decodeCursor, encodeCursor, type Page } from "@/lib/kernel/page";
import { canReadNotes } from "@/lib/tickets/policy";
import { visibleTo, whereNamed } from "@/lib/tickets/queries";
import type { ReplyView } from "./contract";
import { presentReply, REPLY_SHAPE } from "./present";

/** The conversation, oldest first, without notes for whoever may not read them; null when the ticket cannot be seen. */
export async function repliesFor(
  actor: Actor,
  name: string,
  page: Page,
): Promise<{ rows: ReplyView[]; nextCursor: string | null } | null> {
  const ticket = await prisma.ticket.findFirst({
    where: { AND: [whereNamed(name), visibleTo(actor)] },
    select: { id: true },
  });
  if (!ticket) return null;
  const after = page.cursor === undefined ? null : decodeCursor(page.cursor);
  const rows = await prisma.reply.findMany({
    where: {
      ticketId: ticket.id,
      trashEntryId: null,
      ...(canReadNotes(actor) ? {} : { audience: "public" as const }),
      ...(after === null ? {} : { id: { gt: after[0] ?? "" } }),
    },
    ...REPLY_SHAPE,
    orderBy: { id: "asc" },
    take: page.limit + 1,
  });
  const shown = rows.slice(0, page.limit);
  const last = shown.at(-1);
  return {
    rows: shown.map((row) => presentReply(actor, row)),
    nextCursor: rows.length > page.limit && last ? encodeCursor([last.id]) : null,
  };
}

export async function replyFor(actor: Actor, id: string): Promise<ReplyView | null> {
  const row = await prisma.reply.findFirst({
    where: {
      id,
      trashEntryId: null,
      ticket: visibleTo(actor),
      ...(canReadNotes(actor) ? {} : { audience: "public" as const }),
    },
    ...REPLY_SHAPE,
  });
  return row ? presentReply(actor, row) : null;
}

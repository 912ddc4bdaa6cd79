import { ATTACHMENTS, presentAttachment } from "@/lib/attachments/present";
import type { Prisma } from "@/lib/db/generated/client";
import type { Actor } from "@/lib/kernel/actor";
import type { ReplyView } from "./contract";
import { renderMarkdown } from "./markdown";

export const REPLY_SHAPE = {
  include: {
    author: { select: { id: true, name: true, role: true } },
    attachments: ATTACHMENTS,
  },
} as const satisfies Prisma.ReplyDefaultArgs;

type ReplyRecord = Prisma.ReplyGetPayload<typeof REPLY_SHAPE>;

export function presentReply(_actor: Actor, row: ReplyRecord): ReplyView {
  const attachments = row.attachments.map(presentAttachment);
  return {
    id: row.id,
    ticketId: row.ticketId,
    author: {
      id: row.author.id,
      name: row.author.name,
      // Whether a colleague is an admin is nobody's business in a conversation.
      role: row.author.role === "customer" ? "customer" : "agent",
    },
    audience: row.audience,
    body: row.body,
    bodyHtml: renderMarkdown(row.body, attachments),
    attachments,
    reactions: [],
    edited: row.editedAt !== null,
    version: row.version,
    createdAt: row.createdAt.toISOString(),
    editedAt: row.editedAt?.toISOString() ?? null,
    can: {},
  };
}

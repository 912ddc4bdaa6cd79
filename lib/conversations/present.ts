import { ATTACHMENTS, picturesIn, presentAttachment } from "@/lib/attachments/present";
import { prisma } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { type Actor, isAgent } from "@/lib/kernel/actor";
import { seenOf } from "@/lib/tickets/present";
import { visibleTo } from "@/lib/tickets/queries";
import { type References, referencesIn } from "@/lib/tickets/references";
import { canTrash } from "@/lib/trash/policy";
import type { ReactionView, ReplyView } from "./contract";
import { editWindow } from "./edit-window";
import { BROKEN, WORKS } from "./emoji";
import { renderMarkdown } from "./markdown";
import { canEdit, canReact, type EditWindow, moveMeant } from "./policy";
import { saidOf } from "./steps";

export const REPLY_SHAPE = {
  include: {
    author: { select: { id: true, name: true, role: true } },
    attachments: ATTACHMENTS,
    ticket: {
      select: {
        type: true,
        state: true,
        requesterId: true,
        createdById: true,
        organisationId: true,
        trashEntryId: true,
        watchers: { select: { userId: true } },
        change: { select: { kind: true, held: true } },
        majorIncidents: { where: { active: true }, select: { id: true } },
      },
    },
    mentions: { select: { user: { select: { id: true, name: true } } } },
    reactions: {
      select: {
        emoji: true,
        user: { select: { id: true, name: true, role: true, organisationId: true } },
      },
      orderBy: [{ createdAt: "asc" }, { userId: "asc" }],
    },
  },
} as const satisfies Prisma.ReplyDefaultArgs;

type ReplyRecord = Prisma.ReplyGetPayload<typeof REPLY_SHAPE>;
type Reader = { actor: Actor; references: References; window: EditWindow; now: Date };

/** Rows as this actor may read them; what they refer to is looked up once for all of them. */
export async function presentReplies(
  actor: Actor,
  rows: readonly ReplyRecord[],
): Promise<ReplyView[]> {
  const [references, window] = await Promise.all([
    referencesIn(
      actor,
      visibleTo(actor),
      rows.map(({ body }) => body),
    ),
    editWindow(prisma),
  ]);
  const reader = { actor, references, window, now: new Date() };
  return rows.map((row) => presentReply(reader, row));
}

function presentReply({ actor, references, window, now }: Reader, row: ReplyRecord): ReplyView {
  const [said, seen] = [saidOf(row), seenOf(row.ticket)];
  const attachments = row.attachments.map(presentAttachment);
  const people = new Map(row.mentions.map(({ user }) => [user.id, user.name]));
  const means = (emoji: string) => moveMeant(actor, seen, said, emoji) !== null;
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
    bodyHtml: renderMarkdown(row.body, { references, people, pictureAt: picturesIn(attachments) }),
    attachments,
    reactions: reactionsFor(actor, row.reactions),
    edited: row.editedAt !== null,
    version: row.version,
    createdAt: row.createdAt.toISOString(),
    editedAt: row.editedAt?.toISOString() ?? null,
    can: {
      edit: canEdit(actor, said, window, now),
      react: canReact(actor, said),
      // What ✅ and ❌ on it would do to the ticket now.
      confirm: means(WORKS),
      reopen: means(BROKEN),
      trash: canTrash(actor),
    },
  };
}

function reactionsFor(actor: Actor, rows: ReplyRecord["reactions"]): ReactionView[] {
  const selfId = actor.kind === "person" ? actor.id : null;
  const byEmoji = new Map<string, ReplyRecord["reactions"]>();
  for (const row of rows) byEmoji.set(row.emoji, [...(byEmoji.get(row.emoji) ?? []), row]);
  return [...byEmoji].map(([emoji, given]) => ({
    emoji,
    count: given.length,
    reactedByMe: given.some(({ user }) => user.id === selfId),
    users: given
      .filter(({ user }) => mayName(actor, user))
      .map(({ user }) => ({ id: user.id, name: user.name })),
  }));
}

type Reactor = ReplyRecord["reactions"][number]["user"];

/** A customer knows the desk and their own colleagues, and nobody of another organisation. */
function mayName(actor: Actor, user: Reactor): boolean {
  if (isAgent(actor) || user.role !== "customer") return true;
  if (actor.kind !== "person") return false;
  if (user.id === actor.id) return true;
  return actor.organisationId !== null && user.organisationId === actor.organisationId;
}

import { ATTACHMENTS, picturesIn, presentAttachment } from "@/lib/attachments/present";
import { prisma } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { type Actor, isAgent, type Person } from "@/lib/kernel/actor";
import { visibleTo } from "@/lib/tickets/queries";
import { visibleTicket } from "@/lib/tickets/visible-ticket";
import type { ReplyView } from "./contract";
import { HeldReplyView } from "./held-contract";
import { renderMarkdown } from "./markdown";
import { canSendNow, canUndoSend } from "./policy";
import { replyFor } from "./queries";

const SHAPE = {
  include: { author: { select: { id: true, name: true } }, attachments: ATTACHMENTS },
} as const satisfies Prisma.HeldReplyDefaultArgs;

/** What waits to go out on this ticket, the next first; null for whoever may not know. */
export async function heldFor(actor: Actor, name: string): Promise<HeldReplyView[] | null> {
  if (!isAgent(actor)) return null;
  const ticket = await visibleTicket(actor, name);
  if (!ticket) return null;
  const rows = await prisma.heldReply.findMany({
    where: { ticketId: ticket.id, outcome: null },
    ...SHAPE,
    orderBy: [{ sendAt: "asc" }, { id: "asc" }],
  });
  return rows.map((row) => present(actor, row));
}

/** A reply by its own id, or by the one that it had while it was held back. */
export async function givenOffFor(actor: Actor, id: string): Promise<ReplyView | null> {
  const reply = await replyFor(actor, id);
  if (reply || !isAgent(actor)) return reply;
  const held = await prisma.heldReply.findFirst({
    where: { id, ticket: visibleTo(actor) },
    ...SHAPE,
  });
  if (!held) return null;
  if (held.replyId !== null) return replyFor(actor, held.replyId);
  if (held.outcome !== null) return null;
  const attachments = held.attachments.map(presentAttachment);
  return {
    id: held.id,
    ticketId: held.ticketId,
    author: { ...held.author, role: "agent" },
    audience: "public",
    body: held.body,
    bodyHtml: renderMarkdown(held.body, { pictureAt: picturesIn(attachments) }),
    attachments,
    reactions: [],
    edited: false,
    version: 1,
    createdAt: held.createdAt.toISOString(),
    editedAt: null,
    heldUntil: held.sendAt.toISOString(),
    can: { undo: canUndoSend(actor, held), sendNow: canSendNow(actor, held) },
  };
}

/** What this person gave off last and can still take back, whatever ticket it is on. */
export async function lastGivenOff(person: Person) {
  const row = await prisma.heldReply.findFirst({
    where: {
      ...{ authorId: person.id, outcome: null, kind: "moment", sendAt: { gt: new Date() } },
      ticket: visibleTo(person),
    },
    select: { id: true, sendAt: true, ticket: { select: { reference: true } } },
    orderBy: [{ sendAt: "desc" }, { id: "desc" }],
  });
  return row && { id: row.id, sendAt: row.sendAt, reference: row.ticket.reference };
}

function present(actor: Actor, row: Prisma.HeldReplyGetPayload<typeof SHAPE>): HeldReplyView {
  const shape = HeldReplyView.shape;
  const attachments = row.attachments.map(presentAttachment);
  const move = row.move;
  const event = typeof move === "object" && move !== null ? Reflect.get(move, "event") : null;
  return {
    id: row.id,
    ticketId: row.ticketId,
    author: row.author,
    body: row.body,
    bodyHtml: renderMarkdown(row.body, { pictureAt: picturesIn(attachments) }),
    attachments,
    kind: shape.kind.parse(row.kind),
    move: shape.move.parse(event),
    sendAt: row.sendAt.toISOString(),
    createdAt: row.createdAt.toISOString(),
    can: { undo: canUndoSend(actor, row), sendNow: canSendNow(actor, row) },
  };
}

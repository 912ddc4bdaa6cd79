import { takeAlong } from "@/lib/attachments/steps";
import type { Tx } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import type { Actor } from "@/lib/kernel/actor";
import { Refused } from "@/lib/kernel/errors";
import type { Emit } from "@/lib/kernel/event";
import { type LockedTicket, lockTicket } from "@/lib/tickets/steps";
import { ticketNoted, ticketReplied } from "./events";
import { overtakeSends } from "./held";
import { keepMentions, resolveMentions } from "./mentions";
import type { Said } from "./policy";
import { saidTo } from "./scope";

type Words = {
  ticketId: string;
  body: string;
  audience: "public" | "internal";
  attachmentIds?: readonly string[] | undefined;
};

/** Adds what a person wrote to the conversation and says so. */
export async function addReply(tx: Tx, actor: Actor, emit: Emit, words: Words): Promise<string> {
  if (actor.kind !== "person") throw new Error("Only a person writes replies.");
  const { attachmentIds, ...said } = words;
  const { body, userIds } = await resolveMentions(tx, actor, said, said.body);
  const reply = await tx.reply.create({
    data: { ...said, body, authorId: actor.id },
    select: { id: true },
  });
  await takeAlong(tx, actor, attachmentIds, { ticketId: words.ticketId, replyId: reply.id });
  if (userIds.length > 0) await keepMentions(tx, { id: reply.id, version: 1 }, userIds);
  // Of one command a person hears the first event alone: what was not sent tells of the answer too.
  if (actor.role === "customer") await overtakeSends(tx, emit, words.ticketId);
  const kind = words.audience === "public" ? ticketReplied : ticketNoted;
  emit(kind, words.ticketId, { replyId: reply.id });
  return reply.id;
}

type Expected = { expectLastReplyId?: string | null | undefined; force?: boolean | undefined };

/** @throws `conflict` naming how many messages of others came after the one that was expected last. */
export async function requireNothingNewer(
  tx: Tx,
  actor: Actor,
  ticketId: string,
  { expectLastReplyId: last, force = false }: Expected,
) {
  if (last === undefined || force || actor.kind !== "person") return;
  const newer = await tx.reply.count({
    where: {
      AND: [
        { ticketId, authorId: { not: actor.id } },
        saidTo(actor),
        // Ids are in the order in which the conversation is told.
        last === null ? {} : { id: { gt: last } },
      ],
    },
  });
  if (newer === 0) return;
  throw new Refused("conflict", `${newer} new since you began. Review it, or send anyway.`, {
    errors: [{ path: "/expectLastReplyId", message: `is followed by ${newer} newer` }],
  });
}

const LOCKED = { include: { author: { select: { role: true } } } } as const;

export type LockedReply = Prisma.ReplyGetPayload<typeof LOCKED> & {
  said: Said;
  ticket: LockedTicket;
};

/** The reply as it stands, its ticket held until the transaction ends; null when this actor cannot see it. */
export async function lockReply(tx: Tx, actor: Actor, id: string): Promise<LockedReply | null> {
  const where = { AND: [{ id }, saidTo(actor)] };
  const found = await tx.reply.findFirst({ where, select: { ticketId: true } });
  const ticket = found && (await lockTicket(tx, actor, found.ticketId));
  if (!ticket) return null;
  const reply = await tx.reply.findFirst({ where, ...LOCKED });
  return reply && { ...reply, ticket, said: saidOf(reply) };
}

type SaidRow = {
  audience: "public" | "internal";
  authorId: string;
  createdAt: Date;
  author: { role: string };
};

export const saidOf = ({ audience, authorId, createdAt, author }: SaidRow): Said => ({
  audience,
  authorId,
  createdAt,
  byCustomer: author.role === "customer",
});

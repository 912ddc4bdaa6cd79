import type { Tx } from "@/lib/db/client";
import type { Actor } from "@/lib/kernel/actor";
import { Refused } from "@/lib/kernel/errors";
import type { Emit } from "@/lib/kernel/event";
import { canReadNotes } from "@/lib/tickets/policy";
import { ticketNoted, ticketReplied } from "./events";

type Words = { ticketId: string; body: string; audience: "public" | "internal" };

/** Adds what a person wrote to the conversation and says so. */
export async function addReply(tx: Tx, actor: Actor, emit: Emit, words: Words): Promise<string> {
  if (actor.kind !== "person") throw new Error("Only a person writes replies.");
  const reply = await tx.reply.create({
    data: { ...words, authorId: actor.id },
    select: { id: true },
  });
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
      ticketId,
      authorId: { not: actor.id },
      ...(canReadNotes(actor) ? {} : { audience: "public" as const }),
      // Ids are in the order in which the conversation is told.
      ...(last === null ? {} : { id: { gt: last } }),
    },
  });
  if (newer === 0) return;
  throw new Refused("conflict", `${newer} new since you began. Review it, or send anyway.`, {
    errors: [{ path: "/expectLastReplyId", message: `is followed by ${newer} newer` }],
  });
}

import type { Tx } from "@/lib/db/client";
import type { Actor } from "@/lib/kernel/actor";
import type { Emit } from "@/lib/kernel/event";
import { ticketNoted, ticketReplied } from "./events";
import { overtakeSends } from "./held";

type Words = { ticketId: string; body: string; audience: "public" | "internal" };

/** Adds what a person wrote to the conversation and says so. */
export async function addReply(tx: Tx, actor: Actor, emit: Emit, words: Words): Promise<string> {
  if (actor.kind !== "person") throw new Error("Only a person writes replies.");
  const reply = await tx.reply.create({
    data: { ...words, authorId: actor.id },
    select: { id: true },
  });
  // Of one command a person hears the first event alone: what was not sent tells of the answer too.
  if (actor.role === "customer") await overtakeSends(tx, emit, words.ticketId);
  const kind = words.audience === "public" ? ticketReplied : ticketNoted;
  emit(kind, words.ticketId, { replyId: reply.id });
  return reply.id;
}

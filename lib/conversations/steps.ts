import { takeAlong } from "@/lib/attachments/steps";
import type { Tx } from "@/lib/db/client";
import type { Actor } from "@/lib/kernel/actor";
import type { Emit } from "@/lib/kernel/event";
import { ticketNoted, ticketReplied } from "./events";

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
  const reply = await tx.reply.create({
    data: { ...said, authorId: actor.id },
    select: { id: true },
  });
  await takeAlong(tx, actor, attachmentIds, { ticketId: words.ticketId, replyId: reply.id });
  const kind = words.audience === "public" ? ticketReplied : ticketNoted;
  emit(kind, words.ticketId, { replyId: reply.id });
  return reply.id;
}

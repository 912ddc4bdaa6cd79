import { command } from "@/lib/kernel/command";
import { lookAway } from "@/lib/live/presence";
import { WithdrawReactionCommand } from "../contract";
import { ticketReactionWithdrawn } from "../events";
import { canReact, meansLooking } from "../policy";
import { lockReply } from "../steps";

/** Takes one's own emoji back; a move that it made stays made. */
export const withdrawReaction = command({
  name: "reply.withdraw-reaction",
  input: WithdrawReactionCommand,
  load: (tx, actor, { replyId }) => lockReply(tx, actor, replyId),
  allow: (actor, reply) => canReact(actor, reply.said),
  async run({ tx, actor, input: { emoji }, subject: reply, emit }) {
    if (actor.kind !== "person") throw new Error("Only a person reacts.");
    const { count } = await tx.reaction.deleteMany({
      where: { replyId: reply.id, userId: actor.id, emoji },
    });
    if (count === 0) return { id: reply.id };
    emit(ticketReactionWithdrawn, reply.ticketId, { replyId: reply.id, emoji });
    if (meansLooking(actor, emoji)) await lookAway(tx, actor, reply.ticketId);
    return { id: reply.id };
  },
});

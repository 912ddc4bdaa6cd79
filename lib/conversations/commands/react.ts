import { command } from "@/lib/kernel/command";
import { lookAt } from "@/lib/live/presence";
import { performMove } from "@/lib/tickets/perform-move";
import { ReactCommand } from "../contract";
import { ticketNoteReacted, ticketReacted } from "../events";
import { canReact, meansLooking, moveMeant } from "../policy";
import { lockReply } from "../steps";

/** The same emoji of the same person twice is one; the requester's word moves the ticket with it. */
export const react = command({
  name: "reply.react",
  input: ReactCommand,
  load: (tx, actor, { replyId }) => lockReply(tx, actor, replyId),
  allow: (actor, reply) => canReact(actor, reply.said),
  async run({ tx, actor, input: { emoji }, subject: reply, emit }) {
    if (actor.kind !== "person") throw new Error("Only a person reacts.");
    const made = await tx.reaction.createMany({
      data: [{ replyId: reply.id, userId: actor.id, emoji }],
      skipDuplicates: true,
    });
    if (made.count === 0) return { id: reply.id };

    const kind = reply.audience === "public" ? ticketReacted : ticketNoteReacted;
    emit(kind, reply.ticketId, { replyId: reply.id, emoji });
    if (meansLooking(actor, emoji)) await lookAt(tx, actor, reply.ticketId);
    const move = moveMeant(actor, reply.ticket.seen, reply.said, emoji);
    if (move) {
      const asked = { ticketId: reply.ticketId, event: move.event };
      // The emoji is what a sentence says elsewhere, and stands for it.
      await performMove({ tx, actor, emit }, reply.ticket, asked, emoji);
    }
    return { id: reply.id };
  },
});

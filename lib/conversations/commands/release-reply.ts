import { takeOutOfHeld } from "@/lib/attachments/steps";
import { command } from "@/lib/kernel/command";
import { PostReply } from "../contract";
import { endHeld, refuseEnded } from "../held";
import { ReleaseReplyCommand } from "../held-contract";
import { lockHeldAndTicket } from "../held-load";
import { canSendNow } from "../policy";
import { say } from "../say";

/** What was held back goes out, as its author's, with the move that belongs to it. */
export const releaseReply = command({
  name: "reply.release",
  input: ReleaseReplyCommand,
  load: (tx, actor, { heldId }) => lockHeldAndTicket(tx, actor, heldId),
  allow: (actor, { held }) => canSendNow(actor, held),
  async run({ tx, actor, subject: { held, ticket }, emit }) {
    if (held.replyId !== null) return { id: held.replyId };
    refuseEnded(held);
    const move = PostReply.shape.move.parse(held.move ?? undefined);
    const changes = PostReply.shape.changes.parse(held.changes ?? undefined);
    const words = {
      body: held.body,
      audience: "public" as const,
      attachmentIds: await takeOutOfHeld(tx, held.id),
      ...(move ? { move } : {}),
      ...(changes ? { changes } : {}),
    };
    const replyId = await say({ tx, actor, emit }, ticket, words);
    await endHeld(tx, actor, held.id, { outcome: "sent", replyId });
    return { id: replyId };
  },
});

import { command } from "@/lib/kernel/command";
import { giveBack } from "../drafts";
import { sendStopped } from "../events";
import { endHeld, lockHeld, refuseEnded } from "../held";
import { StopReplyCommand } from "../held-contract";

/** What can no longer go out is given back to its author, who is told why. */
export const stopReply = command({
  name: "reply.stop",
  input: StopReplyCommand,
  // Not through the ticket: that may be what is gone.
  load: (tx, _actor, { heldId }) => lockHeld(tx, heldId),
  allow: (actor) => actor.kind === "system",
  async run({ tx, actor, input: { reason }, subject: held, emit }) {
    if (held.outcome === "stopped") return { id: held.id };
    refuseEnded(held);
    await endHeld(tx, actor, held.id, { outcome: "stopped", reason });
    await giveBack(tx, held);
    emit(sendStopped, held.ticketId, { heldId: held.id, to: held.authorId, reason });
    return { id: held.id };
  },
});

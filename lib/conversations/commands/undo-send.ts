import { command } from "@/lib/kernel/command";
import { giveBack } from "../drafts";
import { sendUndone } from "../events";
import { endHeld, refuseEnded } from "../held";
import { UndoSendCommand } from "../held-contract";
import { lockHeldAndTicket } from "../held-load";
import { canUndoSend } from "../policy";

/** Takes a reply back before anybody got it; its author has the text again as a draft. */
export const undoSend = command({
  name: "reply.undo_send",
  input: UndoSendCommand,
  load: (tx, actor, { heldId }) => lockHeldAndTicket(tx, actor, heldId),
  allow: (actor, { held }) => canUndoSend(actor, held),
  async run({ tx, actor, subject: { held }, emit }) {
    if (held.outcome === "undone") return { id: held.ticketId };
    refuseEnded(held);
    await endHeld(tx, actor, held.id, { outcome: "undone" });
    await giveBack(tx, held);
    emit(sendUndone, held.ticketId, { heldId: held.id });
    return { id: held.ticketId };
  },
});

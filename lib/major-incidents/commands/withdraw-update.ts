import { command } from "@/lib/kernel/command";
import { conflict } from "@/lib/kernel/errors";
import { UpdateCommand } from "../update-contract";
import { miUpdateWithdrawn } from "../update-events";
import { canTell, canWithdraw } from "../update-policy";
import { lockUpdate } from "../update-steps";

/** Takes an update back before anybody got it. */
export const withdrawUpdate = command({
  name: "major_incident.withdraw_update",
  input: UpdateCommand,
  load: (tx, actor, { updateId }) => lockUpdate(tx, actor, updateId),
  allow: (actor, { mi, update }) =>
    canWithdraw(actor, mi.seen, update) ||
    (actor.kind === "person" && actor.id === update.authorId) ||
    canTell(actor, mi.seen, update.audiences),
  async run({ tx, subject: { mi, update }, emit }) {
    if (update.state === "withdrawn") return { id: update.id };
    if (update.state === "sent") throw conflict("It has gone out already. Correct it by another.");
    await tx.miUpdate.update({
      where: { id: update.id },
      data: { state: "withdrawn", version: update.version + 1 },
      select: { id: true },
    });
    emit(miUpdateWithdrawn, mi.id, { updateId: update.id, why: "undone" });
    return { id: update.id };
  },
});

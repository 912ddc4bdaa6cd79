import { command } from "@/lib/kernel/command";
import { conflict } from "@/lib/kernel/errors";
import { ApproveUpdateCommand } from "../update-contract";
import { miUpdateApproved } from "../update-events";
import { canApprove, canTell } from "../update-policy";
import { holdUntilReleased, lockUpdate } from "../update-steps";

/** The second person has read it; or, as nobody answered, the commander takes it on alone. */
export const approveUpdate = command({
  name: "major_incident.approve_update",
  input: ApproveUpdateCommand,
  load: (tx, actor, { updateId }) => lockUpdate(tx, actor, updateId),
  allow: (actor, { mi, update }) =>
    update.state === "awaiting_approval"
      ? canApprove(actor, mi.seen, update)
      : canTell(actor, mi.seen, update.audiences),
  async run({ tx, actor, subject: { mi, update }, emit }) {
    if (update.state === "withdrawn") throw conflict("It was taken back.");
    if (update.state !== "awaiting_approval" || actor.kind !== "person") return { id: update.id };
    await tx.miUpdate.update({
      where: { id: update.id },
      data: { approvedById: actor.id, approvedAt: new Date(), version: update.version + 1 },
      select: { id: true },
    });
    await holdUntilReleased(tx, update.id);
    emit(miUpdateApproved, mi.id, {
      updateId: update.id,
      alone: update.authorId === actor.id,
    });
    return { id: update.id };
  },
});

import { command } from "@/lib/kernel/command";
import { conflict, invalid } from "@/lib/kernel/errors";
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
  async run({ tx, actor, input, subject: { mi, update }, emit }) {
    if (update.state === "withdrawn") throw conflict("It was taken back.");
    if (update.state !== "awaiting_approval" || actor.kind !== "person") return { id: update.id };
    const now = new Date();
    const nextUpdateBy =
      input.nextUpdateBy === undefined ? update.nextUpdateBy : new Date(input.nextUpdateBy);
    refuseBadPromise(update.phase, nextUpdateBy, now);
    await tx.miUpdate.update({
      where: { id: update.id },
      data: { nextUpdateBy, approvedById: actor.id, approvedAt: now, version: update.version + 1 },
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

/** Nobody is promised a time that has passed while the words waited to be read. */
function refuseBadPromise(phase: string, nextUpdateBy: Date | null, now: Date) {
  const path = "/nextUpdateBy";
  if (phase === "resolved") {
    if (nextUpdateBy) throw invalid([{ path, message: "is not for what is resolved" }]);
    return;
  }
  if (nextUpdateBy && nextUpdateBy > now) return;
  throw invalid([{ path, message: "has passed meanwhile: promise another time" }]);
}

import { command } from "@/lib/kernel/command";
import { LiftLegalHoldCommand } from "../contract";
import { legalHoldLifted } from "../events";
import { canHold } from "../policy";
import { lockTicketAnywhere } from "../steps";

export const liftLegalHold = command({
  name: "legal_hold.lift",
  input: LiftLegalHoldCommand,
  load: (tx, actor, { ticketId }) => lockTicketAnywhere(tx, actor, ticketId),
  allow: canHold,
  async run({ tx, actor, subject: { id: ticketId }, emit }) {
    if (actor.kind !== "person") throw new Error("Only a person lifts a hold.");
    const standing = await tx.legalHold.findFirst({ where: { ticketId, liftedAt: null } });
    if (!standing) return { id: ticketId };
    await tx.legalHold.update({
      where: { id: standing.id },
      data: { liftedById: actor.id, liftedAt: new Date() },
    });
    emit(legalHoldLifted, ticketId, { holdId: standing.id });
    return { id: ticketId };
  },
});

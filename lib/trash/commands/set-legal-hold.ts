import { command } from "@/lib/kernel/command";
import { SetLegalHoldCommand } from "../contract";
import { legalHoldSet } from "../events";
import { canHold } from "../policy";
import { lockTicketAnywhere } from "../steps";

/** What is held already stays held for the reason that it has. */
export const setLegalHold = command({
  name: "legal_hold.set",
  input: SetLegalHoldCommand,
  creates: true,
  load: (tx, actor, { ticketId }) => lockTicketAnywhere(tx, actor, ticketId),
  allow: canHold,
  async run({ tx, actor, input, subject: { id: ticketId }, emit }) {
    if (actor.kind !== "person") throw new Error("Only a person holds a ticket.");
    const standing = await tx.legalHold.findFirst({ where: { ticketId, liftedAt: null } });
    if (standing) return { id: ticketId };
    const hold = await tx.legalHold.create({
      data: { ticketId, reason: input.reason, setById: actor.id },
      select: { id: true },
    });
    emit(legalHoldSet, ticketId, { holdId: hold.id });
    return { id: ticketId };
  },
});

import { command } from "@/lib/kernel/command";
import { lockTicket } from "@/lib/tickets/steps";
import { RecordTurnCommand } from "../contract";
import { ruleRan } from "../events";

/** Writes down what became of one ticket of a turn, once. */
export const recordTurn = command({
  name: "automation.record_turn",
  input: RecordTurnCommand,
  load: (tx, actor, { ticketId }) => lockTicket(tx, actor, ticketId),
  allow: (actor) => actor.kind === "system",
  async run({ tx, input, emit }) {
    const { turnId, ticketId, outcome, reason } = input;
    const { count } = await tx.ruleTurnTicket.updateMany({
      where: { turnId, ticketId, outcome: null },
      data: { outcome, reason, endedAt: new Date() },
    });
    if (count === 0) return { id: ticketId };
    const { ruleId } = await tx.ruleTurn.findUniqueOrThrow({
      where: { id: turnId },
      select: { ruleId: true },
    });
    emit(ruleRan, ticketId, { ruleId, outcome });
    return { id: ticketId };
  },
});

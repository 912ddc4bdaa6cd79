import { command } from "@/lib/kernel/command";
import { lockTicket } from "@/lib/tickets/steps";
import { CallRiskCommand } from "../contract";
import { riskDue } from "../events";

/** Calls for a look at an accepted risk on its day, once. */
export const callRisk = command({
  name: "ticket.call_risk",
  input: CallRiskCommand,
  load: (tx, actor, { ticketId }) => lockTicket(tx, actor, ticketId),
  allow: (actor) => actor.kind === "system",
  async run({ tx, subject: ticket, emit }) {
    const record = await tx.problemRecord.findUnique({ where: { ticketId: ticket.id } });
    const isDue =
      ticket.resolutionCode === "risk_accepted" &&
      record?.riskCalledAt === null &&
      record.reviewBy !== null &&
      record.reviewBy <= new Date();
    if (!isDue) return { id: ticket.id };
    await tx.problemRecord.update({
      where: { ticketId: ticket.id },
      data: { riskCalledAt: new Date() },
    });
    emit(riskDue, ticket.id, {});
    return { id: ticket.id };
  },
});

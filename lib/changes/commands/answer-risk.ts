import { isDeepStrictEqual } from "node:util";
import { command } from "@/lib/kernel/command";
import { invalid, Refused } from "@/lib/kernel/errors";
import { canRevise } from "@/lib/tickets/policy";
import { lockTicket, writeTicket } from "@/lib/tickets/steps";
import { riskAnswered } from "../events";
import { faultsIn } from "../risk";
import { AnswerRiskCommand } from "../risk-contract";
import { judged, questionnaireIn, requireDraft } from "../risk-steps";

/** Answers what is asked now, for a change that was not submitted yet. */
export const answerRisk = command({
  name: "change.answer_risk",
  input: AnswerRiskCommand,
  load: (tx, actor, { ticketId }) => lockTicket(tx, actor, ticketId),
  allow: canRevise,
  async run({ tx, input: { answers }, subject: ticket, emit }) {
    const { id: ticketId } = ticket;
    requireDraft(ticket);
    const asked = await questionnaireIn(tx);
    if (!asked) throw new Refused("conflict", "Nothing is asked about the risk of changes.");
    const faults = faultsIn(asked.questions, answers);
    if (faults.length > 0) throw invalid(faults);
    const kept = await tx.changeRisk.findUnique({ where: { ticketId } });
    const { number } = asked;
    if (kept?.number === number && isDeepStrictEqual(kept.answers, answers)) {
      return { id: ticketId };
    }
    const result = judged(asked, answers);
    const data = { number, answers, ...result };
    await tx.changeRisk.upsert({
      where: { ticketId },
      create: { ticketId, ...data },
      update: data,
    });
    await tx.changePlan.update({ where: { ticketId }, data: { risk: result.answered } });
    await writeTicket(tx, ticket, {});
    emit(riskAnswered, ticketId, { level: result.answered });
    return { id: ticketId };
  },
});

import { z } from "zod";
import type { Tx } from "@/lib/db/client";
import { Refused } from "@/lib/kernel/errors";
import type { Emit } from "@/lib/kernel/event";
import { QueryFault } from "@/lib/search/fault";
import { matchingAmong } from "@/lib/search/matching";
import { LEVELS, type Level } from "@/lib/tickets/priority";
import { riskJudged } from "./events";
import { type Answers, highestOf, levelOf, pointsOf, type Questionnaire } from "./risk";
import { ReviseQuestionnaire } from "./risk-contract";

const OneLevel = z.enum(LEVELS);
const Kept = ReviseQuestionnaire.shape.questions;

/** The questionnaire that is asked now, or the one of a number; null: there is none. */
export async function questionnaireIn(tx: Tx, number?: number): Promise<Questionnaire | null> {
  const row = await tx.riskQuestionnaire.findFirst({
    ...(number === undefined ? {} : { where: { number } }),
    orderBy: { number: "desc" },
  });
  return row && { ...row, questions: Kept.parse(row.questions) };
}

/** A rule, held until the transaction ends; null once it was removed. */
export async function lockRiskRule(tx: Tx, id: string) {
  await tx.$executeRaw`select 1 from risk_rule where id = ${id}::uuid for update`;
  return tx.riskRule.findFirst({ where: { id, removedAt: null } });
}

/** @throws `invalid-transition` for what is no change, or was submitted already. */
export function requireDraft(ticket: { type: string; state: string }): void {
  if (ticket.type !== "change") {
    throw new Refused("invalid-transition", "Only changes are judged by their risk.");
  }
  if (ticket.state !== "draft") {
    throw new Refused("invalid-transition", "A change keeps its risk once it was submitted.");
  }
}

/**
 * How risky a change is as it is submitted: the highest of what was answered, or said where nothing was,
 * and of the rules that find it. It is kept with why.
 */
export async function judgeRisk(tx: Tx, emit: Emit, ticketId: string): Promise<Level> {
  const [kept, plan] = await Promise.all([
    tx.changeRisk.findUnique({ where: { ticketId } }),
    tx.changePlan.findUniqueOrThrow({ where: { ticketId }, select: { risk: true } }),
  ]);
  const answered = kept?.answered ? OneLevel.parse(kept.answered) : null;
  const stated = answered === null ? OneLevel.parse(plan.risk) : null;
  const rules = await rulesFinding(tx, ticketId);
  const own = answered ?? stated ?? "low";
  const level = highestOf([own, ...rules.map((rule) => rule.level)]) ?? own;
  const data = { stated, level, rules, judgedAt: new Date() };
  await tx.changeRisk.upsert({
    where: { ticketId },
    create: { ticketId, ...data },
    update: data,
  });
  await tx.changePlan.update({ where: { ticketId }, data: { risk: level } });
  emit(riskJudged, ticketId, { level, answered, rules: rules.length });
  return level;
}

/** A rule whose query names what is gone finds nothing any more. */
async function rulesFinding(tx: Tx, ticketId: string) {
  const rules = await tx.riskRule.findMany({ where: { removedAt: null }, orderBy: { id: "asc" } });
  const found: { id: string; name: string; level: Level }[] = [];
  for (const { id, name, query, level } of rules) {
    const hits = await matchingAmong(query, [ticketId]).catch((error: unknown) => {
      if (error instanceof QueryFault) return [];
      throw error;
    });
    if (hits.length > 0) found.push({ id, name, level: OneLevel.parse(level) });
  }
  return found;
}

/** What some answers make of it, by the questionnaire that asked. */
export function judged(questionnaire: Questionnaire, answers: Answers) {
  const points = pointsOf(questionnaire.questions, answers);
  return { points, answered: levelOf(points, questionnaire) };
}

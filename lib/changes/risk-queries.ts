import { prisma } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { type Actor, isAgent } from "@/lib/kernel/actor";
import { forbidden } from "@/lib/kernel/errors";
import { encodeCursor, numberIn, type Page, placeIn } from "@/lib/kernel/page";
import { canRevise } from "@/lib/tickets/policy";
import { visibleTicket } from "@/lib/tickets/visible-ticket";
import { canReadChanges } from "./policy";
import { QuestionnaireView, RiskRuleView, RiskView } from "./risk-contract";

const NAMED = { select: { id: true, name: true } } as const;
const ASKED = { include: { createdBy: NAMED } } as const;
const VERSIONS = "risk-questionnaires";
const RULES = "risk-rules";

/**
 * What is asked now; null: nothing.
 *
 * @throws `forbidden` for whoever is not of the desk.
 */
export async function questionnaireFor(actor: Actor): Promise<QuestionnaireView | null> {
  if (!canReadChanges(actor)) throw forbidden();
  const row = await prisma.riskQuestionnaire.findFirst({ ...ASKED, orderBy: { number: "desc" } });
  return row && presentQuestionnaire(row);
}

/** What was asked in each version, the newest first. */
export async function questionnairesFor(
  actor: Actor,
  page: Page,
): Promise<{ rows: QuestionnaireView[]; nextCursor: string | null }> {
  if (!canReadChanges(actor)) throw forbidden();
  const before = page.cursor === undefined ? undefined : numberIn(page.cursor, VERSIONS);
  const rows = await prisma.riskQuestionnaire.findMany({
    ...(before === undefined ? {} : { where: { number: { lt: before } } }),
    ...ASKED,
    orderBy: { number: "desc" },
    take: page.limit + 1,
  });
  const shown = rows.slice(0, page.limit);
  const last = rows.length > page.limit ? shown.at(-1) : undefined;
  return {
    rows: shown.map(presentQuestionnaire),
    nextCursor: last ? encodeCursor([String(last.number)], VERSIONS) : null,
  };
}

function presentQuestionnaire(
  row: Prisma.RiskQuestionnaireGetPayload<typeof ASKED>,
): QuestionnaireView {
  const { number, questions, mediumFrom, highFrom, createdBy, createdAt } = row;
  return QuestionnaireView.parse({
    ...{ version: number, questions, mediumFrom, highFrom, createdBy },
    createdAt: createdAt.toISOString(),
  });
}

/** The rules by which changes are at least so risky, by age. */
export async function riskRulesFor(
  actor: Actor,
  page: Page,
): Promise<{ rows: RiskRuleView[]; nextCursor: string | null }> {
  if (!canReadChanges(actor)) throw forbidden();
  const after = page.cursor === undefined ? null : placeIn(page.cursor, RULES);
  const rows = await prisma.riskRule.findMany({
    where: {
      removedAt: null,
      ...(after
        ? { OR: [{ createdAt: { gt: after.at } }, { createdAt: after.at, id: { gt: after.id } }] }
        : {}),
    },
    ...ASKED,
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    take: page.limit + 1,
  });
  const shown = rows.slice(0, page.limit);
  const last = rows.length > page.limit ? shown.at(-1) : undefined;
  return {
    rows: shown.map(presentRule),
    nextCursor: last ? encodeCursor([last.createdAt.toISOString(), last.id], RULES) : null,
  };
}

export async function riskRuleFor(actor: Actor, id: string): Promise<RiskRuleView | null> {
  if (!canReadChanges(actor)) throw forbidden();
  const row = await prisma.riskRule.findFirst({ where: { id, removedAt: null }, ...ASKED });
  return row && presentRule(row);
}

const presentRule = (row: Prisma.RiskRuleGetPayload<typeof ASKED>): RiskRuleView =>
  RiskRuleView.parse({
    ...{ id: row.id, name: row.name, query: row.query, level: row.level },
    ...{ createdBy: row.createdBy, version: row.version },
    createdAt: row.createdAt.toISOString(),
  });

/** How risky a change is and why; null for whoever is not of the desk, and for what is no change. */
export async function riskOf(actor: Actor, name: string): Promise<RiskView | null> {
  const seen = isAgent(actor) ? await visibleTicket(actor, name) : null;
  const ticket =
    seen &&
    (await prisma.ticket.findFirst({
      where: { id: seen.id, type: "change" },
      select: { state: true, changeRisk: { include: { questionnaire: ASKED } } },
    }));
  if (!ticket) return null;
  const { state, changeRisk: kept } = ticket;
  const asked = kept?.questionnaire
    ? presentQuestionnaire(kept.questionnaire)
    : await questionnaireFor(actor);
  return RiskView.parse({
    level: kept?.level ?? null,
    judgedAt: kept?.judgedAt?.toISOString() ?? null,
    questionnaire: asked,
    answers: kept?.answers ?? {},
    points: kept?.points ?? null,
    answered: kept?.answered ?? null,
    stated: kept?.stated ?? null,
    rules: kept?.rules ?? [],
    can: { answer: canRevise(actor) && state === "draft" && asked !== null },
  });
}

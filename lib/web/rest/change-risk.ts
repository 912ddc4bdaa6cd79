import { answerRisk } from "@/lib/changes/commands/answer-risk";
import { createRiskRule } from "@/lib/changes/commands/create-risk-rule";
import { removeRiskRule } from "@/lib/changes/commands/remove-risk-rule";
import { reviseQuestionnaire } from "@/lib/changes/commands/revise-questionnaire";
import { reviseRiskRule } from "@/lib/changes/commands/revise-risk-rule";
import {
  AnswerRisk,
  CreateRiskRule,
  QuestionnaireView,
  ReviseQuestionnaire,
  ReviseRiskRule,
  RiskRuleView,
  RiskView,
} from "@/lib/changes/risk-contract";
import {
  questionnaireFor,
  questionnairesFor,
  riskOf,
  riskRuleFor,
  riskRulesFor,
} from "@/lib/changes/risk-queries";
import { id } from "@/lib/kernel/text";
import { TicketName } from "@/lib/tickets/contract";
import { endpoint } from "../endpoint";
import { resource } from "../operation";
import { list, read } from "../read";

const tag = "Changes";
const admin = { tag, scope: "admin" } as const;
const showRule = {
  view: RiskRuleView,
  run: (actor: Parameters<typeof riskRuleFor>[0], outcome: { id: string }) =>
    riskRuleFor(actor, outcome.id),
};

export const risk = resource(
  "/tickets/{id}/risk",
  {
    GET: read({
      id: "getChangeRisk",
      summary: "How risky a change is, and why; for agents",
      tag,
      view: RiskView,
      run: ({ actor, param }) => riskOf(actor, param("id")),
    }),
    PUT: endpoint(answerRisk, {
      id: "answerChangeRisk",
      summary:
        "Answer what is asked about the risk of a change, before it is submitted; for agents",
      tag,
      body: AnswerRisk,
      input: (body, { param }) => ({ ...body, ticketId: param("id") }),
      show: { view: RiskView, run: (actor, outcome) => riskOf(actor, outcome.id) },
    }),
  },
  { id: TicketName },
);

export const riskQuestionnaire = resource("/risk-questionnaire", {
  GET: read({
    id: "getRiskQuestionnaire",
    summary: "What is asked about the risk of a change now; for agents",
    tag,
    view: QuestionnaireView,
    run: ({ actor }) => questionnaireFor(actor),
  }),
  PUT: endpoint(reviseQuestionnaire, {
    ...admin,
    id: "reviseRiskQuestionnaire",
    summary: "Its next version, for changes that are answered from now on",
    version: "required",
    body: ReviseQuestionnaire,
    show: { view: QuestionnaireView, run: (actor) => questionnaireFor(actor) },
  }),
});

export const riskQuestionnaires = resource("/risk-questionnaire/versions", {
  GET: list({
    id: "listRiskQuestionnaires",
    summary: "What was asked in each version, the newest first; for agents",
    tag,
    item: QuestionnaireView,
    run: ({ actor, page }) => questionnairesFor(actor, page),
  }),
});

export const riskRules = resource("/risk-rules", {
  GET: list({
    id: "listRiskRules",
    summary: "Which changes are at least so risky, whatever was answered; for agents",
    tag,
    item: RiskRuleView,
    run: ({ actor, page }) => riskRulesFor(actor, page),
  }),
  POST: endpoint(createRiskRule, {
    ...admin,
    id: "createRiskRule",
    summary: "Say that changes which a query finds are at least so risky",
    body: CreateRiskRule,
    show: { ...showRule, at: (view) => `/api/v1/risk-rules/${view.id}` },
  }),
});

export const riskRule = resource(
  "/risk-rules/{id}",
  {
    GET: read({
      id: "getRiskRule",
      summary: "One rule; for agents",
      tag,
      view: RiskRuleView,
      run: ({ actor, param }) => riskRuleFor(actor, param("id")),
    }),
    PATCH: endpoint(reviseRiskRule, {
      ...admin,
      id: "reviseRiskRule",
      summary: "Change a rule; what was judged by it stays judged",
      version: "required",
      body: ReviseRiskRule,
      input: (body, { param }) => ({ ...body, ruleId: param("id") }),
      show: showRule,
    }),
    DELETE: endpoint(removeRiskRule, {
      ...admin,
      id: "removeRiskRule",
      summary: "Judge nothing by it any more",
      input: (_body, { param }) => ({ ruleId: param("id") }),
    }),
  },
  { id },
);

import { createAutomation } from "@/lib/automation/commands/create-automation";
import { removeAutomation } from "@/lib/automation/commands/remove-automation";
import { reviseAutomation } from "@/lib/automation/commands/revise-automation";
import {
  AutomationView,
  CreateAutomation,
  DryRunView,
  ReviseAutomation,
  RuleRunView,
  TurnView,
} from "@/lib/automation/contract";
import { dryRunFor } from "@/lib/automation/dry-run";
import { automationFor, automationsFor, runsOfRule, turnsOfRule } from "@/lib/automation/queries";
import { id } from "@/lib/kernel/text";
import { endpoint } from "../endpoint";
import { resource } from "../operation";
import { list, read } from "../read";

const about = { tag: "Automation", scope: "admin" } as const;
const show = {
  view: AutomationView,
  run: (actor: Parameters<typeof automationFor>[0], outcome: { id: string }) =>
    automationFor(actor, outcome.id),
};
const params = { id };

export const automationRules = resource("/automation-rules", {
  GET: list({
    ...about,
    id: "listAutomationRules",
    summary:
      "What is done by itself when something happens to a ticket, or by the clock; for admins",
    item: AutomationView,
    run: ({ actor, page }) => automationsFor(actor, page),
  }),
  POST: endpoint(createAutomation, {
    ...about,
    id: "createAutomationRule",
    summary: "Have something done by itself; switched off until it is switched on",
    body: CreateAutomation,
    show: { ...show, at: (view) => `/api/v1/automation-rules/${view.id}` },
  }),
});

export const automationRule = resource(
  "/automation-rules/{id}",
  {
    GET: read({
      ...about,
      id: "getAutomationRule",
      summary: "One rule; for admins",
      view: AutomationView,
      run: ({ actor, param }) => automationFor(actor, param("id")),
    }),
    PATCH: endpoint(reviseAutomation, {
      ...about,
      id: "reviseAutomationRule",
      summary: "Change a rule, or switch it on or off",
      version: "required",
      body: ReviseAutomation,
      input: (body, { param }) => ({ ...body, ruleId: param("id") }),
      show,
    }),
    DELETE: endpoint(removeAutomation, {
      ...about,
      id: "removeAutomationRule",
      summary: "Have it act no more",
      input: (_body, { param }) => ({ ruleId: param("id") }),
    }),
  },
  params,
);

export const dryRun = resource(
  "/automation-rules/{id}/dry-run",
  {
    GET: read({
      ...about,
      id: "tryAutomationRule",
      summary:
        "What would have set it off in the last thirty days, by tickets as they were then; what it would find now, where it goes by the clock. Changes nothing",
      view: DryRunView,
      run: ({ actor, param }) => dryRunFor(actor, param("id")),
    }),
  },
  params,
);

export const ruleRuns = resource(
  "/automation-rules/{id}/runs",
  {
    GET: list({
      ...about,
      id: "listAutomationRuns",
      summary: "What the rule did, the latest first; for admins",
      item: RuleRunView,
      run: ({ actor, param, page }) => runsOfRule(actor, param("id"), page),
    }),
  },
  params,
);

export const ruleTurns = resource(
  "/automation-rules/{id}/turns",
  {
    GET: list({
      ...about,
      id: "listAutomationTurns",
      summary: "The times at which a rule came due, the latest first, and how far each has come",
      item: TurnView,
      run: ({ actor, param, page }) => turnsOfRule(actor, param("id"), page),
    }),
  },
  params,
);

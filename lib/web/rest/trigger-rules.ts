import { id } from "@/lib/kernel/text";
import { createRule } from "@/lib/trigger-rules/commands/create-rule";
import { removeRule } from "@/lib/trigger-rules/commands/remove-rule";
import { reviseRule } from "@/lib/trigger-rules/commands/revise-rule";
import { CreateRule, ReviseRule, RuleView } from "@/lib/trigger-rules/contract";
import { ruleFor, rulesFor } from "@/lib/trigger-rules/queries";
import { endpoint } from "../endpoint";
import { resource } from "../operation";
import { list, read } from "../read";

const about = { tag: "Major incidents", scope: "admin" } as const;
const show = {
  view: RuleView,
  run: (actor: Parameters<typeof ruleFor>[0], outcome: { id: string }) =>
    ruleFor(actor, outcome.id),
};

export const triggerRules = resource("/trigger-rules", {
  GET: list({
    ...about,
    id: "listTriggerRules",
    summary: "What proposes a major incident by itself; for admins",
    item: RuleView,
    run: ({ actor, page }) => rulesFor(actor, page),
  }),
  POST: endpoint(createRule, {
    ...about,
    id: "createTriggerRule",
    summary: "Have one proposed for an urgent ticket, or for many reports that look alike",
    body: CreateRule,
    show: { ...show, at: (view) => `/api/v1/trigger-rules/${view.id}` },
  }),
});

export const triggerRule = resource(
  "/trigger-rules/{id}",
  {
    GET: read({
      ...about,
      id: "getTriggerRule",
      summary: "One rule; for admins",
      view: RuleView,
      run: ({ actor, param }) => ruleFor(actor, param("id")),
    }),
    PATCH: endpoint(reviseRule, {
      ...about,
      id: "reviseTriggerRule",
      summary: "Change a rule, or turn it off",
      version: "required",
      body: ReviseRule,
      input: (body, { param }) => ({ ...body, ruleId: param("id") }),
      show,
    }),
    DELETE: endpoint(removeRule, {
      ...about,
      id: "removeTriggerRule",
      summary: "Have it propose nothing more",
      input: (_body, { param }) => ({ ruleId: param("id") }),
    }),
  },
  { id },
);

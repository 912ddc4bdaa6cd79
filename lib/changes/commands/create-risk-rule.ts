import { requireQuery } from "@/lib/automation/steps";
import { command } from "@/lib/kernel/command";
import { forbidden } from "@/lib/kernel/errors";
import { riskRuleCreated } from "../events";
import { canKeepRisk } from "../policy";
import { CreateRiskRule } from "../risk-contract";

export const createRiskRule = command({
  name: "risk_rule.create",
  input: CreateRiskRule,
  creates: true,
  load: async () => ({}),
  allow: canKeepRisk,
  async run({ tx, actor, input, emit }) {
    if (actor.kind !== "person") throw forbidden();
    await requireQuery(actor, input.query);
    const data = { ...input, createdById: actor.id };
    const rule = await tx.riskRule.create({ data, select: { id: true } });
    emit(riskRuleCreated, rule.id, {});
    return rule;
  },
});

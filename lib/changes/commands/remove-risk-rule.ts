import { command } from "@/lib/kernel/command";
import { riskRuleRemoved } from "../events";
import { canKeepRisk } from "../policy";
import { RemoveRiskRuleCommand } from "../risk-contract";
import { lockRiskRule } from "../risk-steps";

export const removeRiskRule = command({
  name: "risk_rule.remove",
  input: RemoveRiskRuleCommand,
  load: (tx, _actor, { ruleId }) => lockRiskRule(tx, ruleId),
  allow: canKeepRisk,
  async run({ tx, subject: { id }, emit }) {
    await tx.riskRule.update({ where: { id }, data: { removedAt: new Date() } });
    emit(riskRuleRemoved, id, {});
    return { id };
  },
});

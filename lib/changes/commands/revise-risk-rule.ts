import { requireQuery } from "@/lib/automation/steps";
import { command } from "@/lib/kernel/command";
import { riskRuleRevised } from "../events";
import { canKeepRisk } from "../policy";
import { ReviseRiskRuleCommand } from "../risk-contract";
import { lockRiskRule } from "../risk-steps";

/** What was judged by it stays judged. */
export const reviseRiskRule = command({
  name: "risk_rule.revise",
  input: ReviseRiskRuleCommand,
  load: (tx, _actor, { ruleId }) => lockRiskRule(tx, ruleId),
  allow: canKeepRisk,
  versionOf: ({ version }) => version,
  async run({ tx, actor, input, subject: kept, emit }) {
    const { id } = kept;
    const { name = kept.name, query = kept.query, level = kept.level } = input;
    if (name === kept.name && query === kept.query && level === kept.level) return { id };
    await requireQuery(actor, query);
    const version = kept.version + 1;
    await tx.riskRule.update({ where: { id }, data: { name, query, level, version } });
    emit(riskRuleRevised, id, {});
    return { id };
  },
});

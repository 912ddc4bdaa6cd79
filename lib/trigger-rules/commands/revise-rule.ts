import { command } from "@/lib/kernel/command";
import { requireService } from "@/lib/tickets/requirements";
import { ReviseRuleCommand } from "../contract";
import { ruleRevised } from "../events";
import { canRule } from "../policy";
import { lockRule } from "../steps";

/** Once it is on again it looks at what comes from then on. */
export const reviseRule = command({
  name: "trigger_rule.revise",
  input: ReviseRuleCommand,
  load: (tx, _actor, { ruleId }) => lockRule(tx, ruleId),
  allow: canRule,
  versionOf: ({ version }) => version,
  async run({ tx, input: { ruleId, ...input }, subject: rule, emit }) {
    await requireService(tx, input.serviceId, rule.serviceId);
    const changes = Object.fromEntries(
      Object.entries(input).filter(
        ([name, value]) => value !== undefined && value !== Reflect.get(rule, name),
      ),
    );
    if (Object.keys(changes).length === 0) return { id: ruleId };
    const isOnAgain = input.enabled === true && !rule.enabled;
    await tx.triggerRule.update({
      where: { id: ruleId },
      data: {
        ...changes,
        ...(isOnAgain ? { since: new Date() } : {}),
        version: rule.version + 1,
      },
      select: { id: true },
    });
    emit(ruleRevised, ruleId, {});
    return { id: ruleId };
  },
});

import { command } from "@/lib/kernel/command";
import { RemoveRuleCommand } from "../contract";
import { ruleRemoved } from "../events";
import { canRule } from "../policy";
import { lockRule } from "../steps";

/** It proposes nothing more; what it has proposed stays. */
export const removeRule = command({
  name: "trigger_rule.remove",
  input: RemoveRuleCommand,
  load: (tx, _actor, { ruleId }) => lockRule(tx, ruleId),
  allow: canRule,
  async run({ tx, subject: { id }, emit }) {
    await tx.triggerRule.update({
      where: { id },
      data: { removedAt: new Date(), enabled: false },
      select: { id: true },
    });
    emit(ruleRemoved, id, {});
    return { id };
  },
});

import { command } from "@/lib/kernel/command";
import { Actions, ReviseAutomationCommand } from "../contract";
import { automationRevised } from "../events";
import { canAutomate } from "../policy";
import { lockAutomation, requireActions, requireQuery } from "../steps";

/** Once it is on again it looks at what comes from then on. */
export const reviseAutomation = command({
  name: "automation.revise",
  input: ReviseAutomationCommand,
  load: (tx, _actor, { ruleId }) => lockAutomation(tx, ruleId),
  allow: canAutomate,
  versionOf: ({ version }) => version,
  async run({ tx, actor, input, subject: rule, emit }) {
    const next = {
      name: input.name ?? rule.name,
      trigger: input.trigger ?? rule.trigger,
      query: input.query ?? rule.query,
      actions: input.actions ?? Actions.parse(rule.actions),
      enabled: input.enabled ?? rule.enabled,
    };
    if (input.query !== undefined) await requireQuery(actor, next.query);
    if (input.actions !== undefined) await requireActions(tx, next.actions);
    const before = { ...rule, actions: Actions.parse(rule.actions) };
    const isSame = Object.entries(next).every(
      ([name, value]) => JSON.stringify(value) === JSON.stringify(Reflect.get(before, name)),
    );
    if (isSame) return { id: rule.id };
    const isOnAgain = next.enabled && !rule.enabled;
    await tx.automationRule.update({
      where: { id: rule.id },
      data: {
        ...next,
        ...(isOnAgain ? { since: new Date() } : {}),
        version: rule.version + 1,
      },
      select: { id: true },
    });
    emit(automationRevised, rule.id, {});
    return { id: rule.id };
  },
});

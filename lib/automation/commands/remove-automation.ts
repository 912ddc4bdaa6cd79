import { command } from "@/lib/kernel/command";
import { RemoveAutomationCommand } from "../contract";
import { automationRemoved } from "../events";
import { canAutomate } from "../policy";
import { lockAutomation } from "../steps";

/** It acts no more; what it has done stays, and so does its log. */
export const removeAutomation = command({
  name: "automation.remove",
  input: RemoveAutomationCommand,
  load: (tx, _actor, { ruleId }) => lockAutomation(tx, ruleId),
  allow: canAutomate,
  async run({ tx, subject: { id }, emit }) {
    await tx.automationRule.update({
      where: { id },
      data: { removedAt: new Date(), enabled: false, nextAt: null },
      select: { id: true },
    });
    emit(automationRemoved, id, {});
    return { id };
  },
});

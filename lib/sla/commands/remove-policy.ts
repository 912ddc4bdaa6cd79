import { command } from "@/lib/kernel/command";
import { RemovePolicyCommand } from "../contract";
import { slaPolicyRemoved } from "../events";
import { canSetPolicies } from "../policy";
import { lockPolicy } from "../steps";

/** What it held for falls to the next that fits, or is promised nothing. */
export const removePolicy = command({
  name: "sla_policy.remove",
  input: RemovePolicyCommand,
  load: (tx, _actor, { policyId }) => lockPolicy(tx, policyId),
  allow: canSetPolicies,
  async run({ tx, subject: { id }, emit }) {
    await tx.slaPolicy.update({
      where: { id },
      data: { removedAt: new Date() },
      select: { id: true },
    });
    emit(slaPolicyRemoved, id, {});
    return { id };
  },
});

import { isDeepStrictEqual } from "node:util";
import { command } from "@/lib/kernel/command";
import { RevisePolicyCommand } from "../contract";
import { policyRevised } from "../events";
import { canKeepPolicies } from "../policy";
import { lockPolicy, requireSteps } from "../steps";

/** What is being asked by now goes on as it was begun. */
export const revisePolicy = command({
  name: "approval_policy.revise",
  input: RevisePolicyCommand,
  load: (tx, actor, { policyId }) => lockPolicy(tx, actor, policyId),
  allow: canKeepPolicies,
  versionOf: ({ version }) => version,
  async run({ tx, input, subject: policy, emit }) {
    const { id } = policy;
    const { name = policy.name, steps } = input;
    const isSame = steps === undefined || isDeepStrictEqual(steps, policy.steps);
    if (name === policy.name && isSame) return { id };
    await requireSteps(tx, steps);
    await tx.approvalPolicy.update({
      where: { id },
      data: { name, ...(steps === undefined ? {} : { steps }), version: policy.version + 1 },
    });
    emit(policyRevised, id, {});
    return { id };
  },
});

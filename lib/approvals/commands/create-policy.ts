import { command } from "@/lib/kernel/command";
import { CreatePolicy } from "../contract";
import { policyCreated } from "../events";
import { canKeepPolicies } from "../policy";
import { requireSteps } from "../steps";

export const createPolicy = command({
  name: "approval_policy.create",
  input: CreatePolicy,
  creates: true,
  load: async () => ({}),
  allow: canKeepPolicies,
  async run({ tx, input, emit }) {
    await requireSteps(tx, input.steps);
    const policy = await tx.approvalPolicy.create({ data: input, select: { id: true } });
    emit(policyCreated, policy.id, {});
    return policy;
  },
});

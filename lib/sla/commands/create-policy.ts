import { command } from "@/lib/kernel/command";
import { CreatePolicy } from "../contract";
import { slaPolicyCreated } from "../events";
import { canSetPolicies } from "../policy";
import { keepVersion, requireConditions, requireNamed } from "../steps";

/** It holds for tickets that are made from now on. */
export const createPolicy = command({
  name: "sla_policy.create",
  input: CreatePolicy,
  creates: true,
  load: async () => ({}),
  allow: canSetPolicies,
  async run({ tx, actor, input, emit }) {
    const { name, type, organisationId, serviceId, ...terms } = input;
    await requireConditions(tx, { type, organisationId, serviceId });
    await requireNamed(tx, terms);
    const policy = await tx.slaPolicy.create({
      data: { name, type, organisationId, serviceId, terms },
      select: { id: true },
    });
    await keepVersion(tx, policy.id, 1, terms, actor.kind === "person" ? actor.id : null);
    emit(slaPolicyCreated, policy.id, {});
    return policy;
  },
});

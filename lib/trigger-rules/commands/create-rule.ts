import { command } from "@/lib/kernel/command";
import { forbidden } from "@/lib/kernel/errors";
import { requireService } from "@/lib/tickets/requirements";
import { CreateRule } from "../contract";
import { ruleCreated } from "../events";
import { canRule } from "../policy";

/** A rule looks at what comes from now on; what it finds it proposes, and a person decides. */
export const createRule = command({
  name: "trigger_rule.create",
  input: CreateRule,
  creates: true,
  load: async () => ({}),
  allow: canRule,
  async run({ tx, actor, input, emit }) {
    if (actor.kind !== "person") throw forbidden();
    await requireService(tx, input.serviceId);
    const rule = await tx.triggerRule.create({
      data: { ...input, createdById: actor.id },
      select: { id: true },
    });
    emit(ruleCreated, rule.id, {});
    return rule;
  },
});

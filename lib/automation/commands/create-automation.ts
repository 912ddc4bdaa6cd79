import { Prisma } from "@/lib/db/prisma";
import { command } from "@/lib/kernel/command";
import { forbidden } from "@/lib/kernel/errors";
import { CreateAutomation } from "../contract";
import { automationCreated } from "../events";
import { canAutomate } from "../policy";
import { requireActions, requireQuery } from "../steps";
import { addDueJob, firstTime } from "../turns";

/** A rule looks at what comes from the moment on at which it is switched on. */
export const createAutomation = command({
  name: "automation.create",
  input: CreateAutomation,
  creates: true,
  load: async () => ({}),
  allow: canAutomate,
  async run({ tx, actor, input, emit }) {
    if (actor.kind !== "person") throw forbidden();
    await requireQuery(actor, input.query);
    await requireActions(tx, actor, input.actions, null);
    const nextAt = firstTime(input);
    const rule = await tx.automationRule.create({
      data: {
        ...input,
        ...{ nextAt, createdById: actor.id, schedule: input.schedule ?? Prisma.DbNull },
      },
      select: { id: true },
    });
    if (nextAt) await addDueJob(tx, rule.id, nextAt);
    emit(automationCreated, rule.id, {});
    return rule;
  },
});

import { Prisma } from "@/lib/db/prisma";
import { command } from "@/lib/kernel/command";
import { invalid } from "@/lib/kernel/errors";
import { Actions, ReviseAutomationCommand } from "../contract";
import { automationRevised } from "../events";
import { canAutomate } from "../policy";
import { ONCE, Schedule } from "../schedule";
import { lockAutomation, requireActions, requireQuery } from "../steps";
import { addDueJob, firstTime } from "../turns";

/**
 * Once it is on again it looks at what comes from then on. Whoever switches it on, or says what it does,
 * is who stands for it and in whose name it speaks.
 */
export const reviseAutomation = command({
  name: "automation.revise",
  input: ReviseAutomationCommand,
  load: (tx, _actor, { ruleId }) => lockAutomation(tx, ruleId),
  allow: canAutomate,
  versionOf: ({ version }) => version,
  async run({ tx, actor, input, subject: rule, emit }) {
    const before = {
      ...{ name: rule.name, trigger: rule.trigger, query: rule.query, enabled: rule.enabled },
      actions: Actions.parse(rule.actions),
      schedule: Schedule.nullable().parse(rule.schedule),
      once: ONCE.find((word) => word === rule.once) ?? "state",
    };
    const next = {
      name: input.name ?? before.name,
      trigger: input.trigger ?? before.trigger,
      query: input.query ?? before.query,
      actions: input.actions ?? before.actions,
      enabled: input.enabled ?? before.enabled,
      schedule: input.schedule === undefined ? before.schedule : input.schedule,
      once: input.once ?? before.once,
    };
    if ((next.trigger === "schedule") !== (next.schedule !== null)) {
      const message = "belongs to a rule that goes by the clock, and is needed by it";
      throw invalid([{ path: "/schedule", message }]);
    }
    if (input.query !== undefined) await requireQuery(actor, next.query);
    if (input.actions !== undefined) await requireActions(tx, actor, next.actions, before.actions);
    const isSame = Object.entries(next).every(
      ([name, value]) => JSON.stringify(value) === JSON.stringify(Reflect.get(before, name)),
    );
    if (isSame) return { id: rule.id };
    const isOnAgain = next.enabled && !before.enabled;
    // Nobody's name stands under what somebody else has it say.
    const isOthers = isOnAgain || JSON.stringify(next.actions) !== JSON.stringify(before.actions);
    const isSetAnew =
      next.enabled !== before.enabled ||
      JSON.stringify(next.schedule) !== JSON.stringify(before.schedule);
    const nextAt = isSetAnew ? firstTime(next) : rule.nextAt;
    await tx.automationRule.update({
      where: { id: rule.id },
      data: {
        ...next,
        ...(isOnAgain ? { since: new Date() } : {}),
        ...(isOthers && actor.kind === "person" ? { createdById: actor.id } : {}),
        ...{ nextAt, schedule: next.schedule ?? Prisma.DbNull, version: rule.version + 1 },
      },
      select: { id: true },
    });
    if (nextAt && isSetAnew) await addDueJob(tx, rule.id, nextAt);
    emit(automationRevised, rule.id, {});
    return { id: rule.id };
  },
});

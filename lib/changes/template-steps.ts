import { planTasks } from "@/lib/catalogue/steps";
import { TaskPlan } from "@/lib/catalogue/task-plan";
import type { Tx } from "@/lib/db/client";
import { type Actor, isAgent } from "@/lib/kernel/actor";
import { forbidden, invalid, Refused } from "@/lib/kernel/errors";
import type { Emit } from "@/lib/kernel/event";
import { madeFromTemplate, templateSuspended } from "./events";

/**
 * A template, held until the transaction ends; null once it was removed.
 *
 * @throws `forbidden` for whoever is not of the desk.
 */
export async function lockTemplate(tx: Tx, actor: Actor, id: string) {
  if (!isAgent(actor)) throw forbidden();
  await tx.$executeRaw`select 1 from change_template where id = ${id}::uuid for update`;
  return tx.changeTemplate.findFirst({
    where: { id, removedAt: null },
    include: { suspensions: { where: { liftedAt: null } } },
  });
}

/** @throws `conflict` for a template that must not be used. */
export async function requireUsable(tx: Tx, templateId: string): Promise<void> {
  const suspension = await tx.templateSuspension.findFirst({
    where: { templateId, liftedAt: null },
    select: { template: { select: { name: true } } },
  });
  if (!suspension) return;
  const { name } = suspension.template;
  throw new Refused(
    "conflict",
    `“${name}” is suspended, as two of its changes failed one after the other. A change manager can lift that, and has to say why.`,
  );
}

/**
 * A standard change that was planned by hand becomes one of a template, with its plan and its tasks.
 *
 * @throws `validation-failed` for what is no template.
 */
export async function takeTemplate(
  { tx, actor, emit }: { tx: Tx; actor: Actor; emit: Emit },
  ticketId: string,
  templateId: string,
): Promise<void> {
  const template = await lockTemplate(tx, actor, templateId);
  if (!template) throw invalid([{ path: "/templateId", message: "is not a template" }]);
  const { plan, testPlan, backoutPlan, tasks } = template;
  const data = { templateId, plan, testPlan, backoutPlan };
  await tx.changePlan.update({ where: { ticketId }, data });
  emit(madeFromTemplate, ticketId, { templateId });
  await planTasks(tx, emit, ticketId, TaskPlan.parse(tasks));
}

const IN_A_ROW = 2;

/** Counts how a change made from a template went; after two failures in a row that is used no more. */
export async function countOutcome(
  tx: Tx,
  emit: Emit,
  change: { ticketId: string; templateId: string },
  isSuccess: boolean,
): Promise<void> {
  const { templateId: id, ticketId } = change;
  const { failures } = await tx.changeTemplate.update({
    where: { id },
    data: {
      finished: { increment: 1 },
      ...(isSuccess ? { successful: { increment: 1 } } : {}),
      failures: isSuccess ? 0 : { increment: 1 },
    },
    select: { failures: true },
  });
  if (failures < IN_A_ROW) return;
  const open = await tx.templateSuspension.count({ where: { templateId: id, liftedAt: null } });
  if (open > 0) return;
  await tx.templateSuspension.create({ data: { templateId: id, ticketId } });
  emit(templateSuspended, id, { ticketId });
}

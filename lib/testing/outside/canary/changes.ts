import { createTemplate } from "@/lib/changes/commands/create-template";
import { createWindow } from "@/lib/changes/commands/create-window";
import { prisma } from "@/lib/db/client";
import type { Person } from "@/lib/kernel/actor";
import { execute } from "@/lib/kernel/command";

/** How the desk changes things is its own: windows, templates, rules of risk, and why one was lifted. */
export async function changePractice(
  manager: Person,
  serviceId: string,
  named: (place: string) => string,
): Promise<void> {
  await execute(createWindow, manager, {
    ...{ title: named("a maintenance window"), serviceIds: [serviceId] },
    ...{ startsAt: "2099-01-03T21:00:00Z", endsAt: "2099-01-04T03:00:00Z" },
  });
  const { id: templateId } = await execute(createTemplate, manager, {
    name: named("a template of changes"),
    subject: named("the subject of a template"),
    description: named("the description of a template"),
    plan: named("the plan of a template"),
    testPlan: named("the test plan of a template"),
    backoutPlan: named("the backout plan of a template"),
  });
  const lifted = { liftedById: manager.id, liftedAt: new Date() };
  await prisma.templateSuspension.create({
    data: { templateId, ...lifted, reason: named("why a suspension was lifted") },
  });
  await prisma.riskRule.create({
    data: {
      ...{ name: named("a rule of risk"), query: "tag:none", level: "low" },
      createdById: manager.id,
    },
  });
}

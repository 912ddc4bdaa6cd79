import { prisma } from "@/lib/db/client";
import { SAMPLE } from "@/lib/kernel/sample";

/** What is asked about risk, a rule, a window, two templates, a change in its draft and one that failed. */
export async function changeSample(): Promise<void> {
  await prisma.riskQuestionnaire.create({
    data: {
      ...{ number: 1, mediumFrom: 1, highFrom: 5 },
      questions: [
        {
          ...{ key: "outage", text: "Does the service stand still meanwhile?" },
          choices: [
            { key: "no", text: "No", weight: 0 },
            { key: "yes", text: "Yes", weight: 6 },
          ],
        },
      ],
    },
  });
  await prisma.riskRule.create({
    data: {
      ...{ id: SAMPLE.riskRule, name: "VPN", query: "service:VPN", level: "medium" },
      createdById: SAMPLE.admin,
    },
  });
  await prisma.maintenanceWindow.create({
    data: {
      ...{ id: SAMPLE.window, title: "Nights", createdById: SAMPLE.admin },
      ...{ startsAt: new Date("2099-01-03T21:00Z"), endsAt: new Date("2099-01-04T03:00Z") },
      services: { create: { serviceId: SAMPLE.service } },
    },
  });
  const template = {
    ...{ subject: "A new certificate", description: "The old one runs out." },
    ...{ plan: "Swap it.", testPlan: "Look at it.", backoutPlan: "Swap it back." },
    ...{ minutes: 60, tasks: [], createdById: SAMPLE.admin },
  };
  await prisma.changeTemplate.create({
    data: { ...template, id: SAMPLE.changeTemplate, name: "Certificate" },
  });
  await prisma.changeTemplate.create({
    data: {
      ...{ ...template, id: SAMPLE.suspendedTemplate, name: "Firmware", failures: 2, finished: 2 },
      suspensions: { create: {} },
    },
  });
  await aChange(SAMPLE.change, "CHG-1");
  await aChange(SAMPLE.failedChange, "CHG-2");
  const where = { id: SAMPLE.failedChange };
  for (const [at, state] of ["scheduled", "implement", "review"].entries()) {
    await prisma.ticket.update({ where, data: { state, version: at + 2 } });
  }
  await prisma.changePlan.update({
    where: { ticketId: SAMPLE.failedChange },
    data: { outcome: "failed" },
  });
}

async function aChange(id: string, reference: string) {
  await prisma.ticket.create({
    data: {
      ...{ id, reference, type: "change", state: "draft" },
      ...{ subject: "A new certificate", description: "The old one runs out." },
      ...{ impact: "low", urgency: "low", priority: "P5" },
      ...{ requesterId: SAMPLE.agent, createdById: SAMPLE.agent },
      change: { create: { kind: "standard", risk: "low" } },
    },
  });
}

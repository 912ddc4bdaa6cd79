import { prisma } from "@/lib/db/client";
import { SAMPLE } from "@/lib/kernel/sample";

const FORM = [
  {
    ...{ key: "size", label: "Size", hint: "", kind: "choice", required: true },
    ...{ choices: ["24 inch", "27 inch"], min: null, max: null, shownWhen: null },
  },
];

/** Something that can be asked for, a request that waits for the agent, one that was rejected, and a task. */
export async function requestSample(): Promise<void> {
  const steps = [{ kind: "people", personIds: [SAMPLE.agent], quorum: "any" }];
  await prisma.approvalPolicy.createMany({
    data: [
      { id: SAMPLE.approvalPolicy, name: "The agent", steps },
      { id: SAMPLE.sparePolicy, name: "Nobody waits for it", steps },
    ],
  });
  await prisma.catalogueItem.create({
    data: {
      ...{ id: SAMPLE.catalogueItem, name: "A screen", category: "Devices" },
      policyId: SAMPLE.approvalPolicy,
      versions: {
        create: {
          ...{ id: SAMPLE.catalogueVersion, number: 1, form: FORM, createdById: SAMPLE.admin },
          tasks: [
            { key: "order", title: "Order it", ownerId: null, teamId: null, dueDays: 3, needs: [] },
          ],
        },
      },
    },
  });
  await aRequest(SAMPLE.awaitingRequest, "REQ-1");
  await aRequest(SAMPLE.rejectedRequest, "REQ-2");
  await prisma.approval.create({
    data: {
      ...{ id: SAMPLE.approval, ticketId: SAMPLE.awaitingRequest, name: "The agent", steps },
      policyId: SAMPLE.approvalPolicy,
      asks: { create: { step: 0, userId: SAMPLE.agent } },
    },
  });
  const rejected = { where: { id: SAMPLE.rejectedRequest } };
  await prisma.ticket.update({ ...rejected, data: { state: "rejected", version: 3 } });
  const span = { startsAt: new Date("2099-12-20"), endsAt: new Date("2100-01-06") };
  await prisma.freezeWindow.create({
    data: {
      id: SAMPLE.freeze,
      title: "The year ends",
      hard: true,
      ...span,
      createdById: SAMPLE.admin,
    },
  });
  await prisma.task.create({
    data: { id: SAMPLE.task, ticketId: SAMPLE.incident, position: 0, title: "Look at the log" },
  });
}

async function aRequest(id: string, reference: string) {
  await prisma.ticket.create({
    data: {
      ...{ id, reference, type: "request", state: "submitted" },
      ...{ subject: "A screen", description: "A screen", fields: { size: "27 inch" } },
      ...{ impact: "low", urgency: "low", priority: "P5" },
      ...{ requesterId: SAMPLE.customer, createdById: SAMPLE.customer },
      organisationId: SAMPLE.organisation,
      request: { create: { versionId: SAMPLE.catalogueVersion } },
    },
  });
  await prisma.ticket.update({ where: { id }, data: { state: "awaiting_approval", version: 2 } });
}

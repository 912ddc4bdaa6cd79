import { prisma } from "@/lib/db/client";
import { SAMPLE } from "@/lib/kernel/sample";

/** One that is led, one that is proposed, and one that is being stood down, with runs to finish. */
export async function majorIncidentSample() {
  const { admin, agent, incident } = SAMPLE;
  const common = {
    severity: "SEV1",
    title: "Lisbon VPN outage",
    impactStatement: "Nobody in Lisbon can work.",
    createdById: admin,
  };
  await prisma.majorIncident.create({
    data: { ...common, id: SAMPLE.proposal, reference: "MI-900001", state: "proposed" },
  });
  for (const [at, id] of [SAMPLE.majorIncident, SAMPLE.standingDown].entries()) {
    await prisma.majorIncident.create({
      data: {
        ...common,
        id,
        reference: `MI-${900_002 + at}`,
        state: "declared",
        declaredAt: new Date(),
        closingMessage: "It works again.",
        roles: { create: { role: "commander", userId: admin } },
      },
    });
    await prisma.majorIncident.update({
      where: { id },
      data: { state: "coordinating", version: 2 },
    });
  }
  await prisma.miTicket.create({
    data: { majorIncidentId: SAMPLE.standingDown, ticketId: incident },
  });
  await prisma.majorIncident.update({
    where: { id: SAMPLE.standingDown },
    data: { state: "standing_down", version: 3 },
  });
  const run = { kind: "stand_down", startedById: agent };
  const items = { create: { id: SAMPLE.batchItem, subjectId: incident, action: "resolve" } };
  await prisma.batch.create({ data: { ...run, id: SAMPLE.batch, items } });
}

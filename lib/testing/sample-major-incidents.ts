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
  const led = [SAMPLE.majorIncident, SAMPLE.standingDown, SAMPLE.ending];
  for (const [at, id] of led.entries()) {
    await prisma.majorIncident.create({
      data: {
        ...common,
        id,
        reference: `MI-${900_002 + at}`,
        state: "declared",
        declaredAt: new Date(),
        closingMessage: "It works again.",
        closingById: agent,
        closingSaidAt: new Date(),
        roles: { create: { role: "commander", userId: admin } },
      },
    });
    await prisma.majorIncident.update({
      where: { id },
      data: { state: "coordinating", version: 2 },
    });
  }
  for (const id of [SAMPLE.standingDown, SAMPLE.ending]) {
    await prisma.majorIncident.update({
      where: { id },
      data: { state: "standing_down", version: 3 },
    });
  }
  await prisma.miTicket.create({
    data: { majorIncidentId: SAMPLE.standingDown, ticketId: incident },
  });
  await prisma.miHandover.create({
    data: {
      id: SAMPLE.handover,
      majorIncidentId: SAMPLE.standingDown,
      fromId: admin,
      toId: agent,
      brief: "All quiet.",
      dueAt: new Date(0),
    },
  });
  await room();
  await runs();
  await told();
  await playbook();
  await learned();
}

/** Who takes turns, a point of the desk's own, and who hears of everything. */
async function playbook() {
  const { admin, agent } = SAMPLE;
  await prisma.miPoint.create({
    data: { key: SAMPLE.point, label: "Caches are cleared", mandatory: true },
  });
  await prisma.triggerRule.create({
    data: {
      ...{ id: SAMPLE.triggerRule, name: "Many reports", kind: "reports", severity: "SEV2" },
      createdById: admin,
    },
  });
  await prisma.maintenance.create({
    data: {
      ...{ id: SAMPLE.maintenance, title: "A gateway is replaced", createdById: admin },
      ...{ startsAt: new Date("2099-01-01T20:00:00Z"), endsAt: new Date("2099-01-01T22:00:00Z") },
    },
  });
  await prisma.miStanding.create({ data: { userId: admin, severity: "SEV1" } });
  await prisma.rota.create({
    data: {
      ...{ duty: "scribe", timeZone: "UTC", weekday: 1, hour: 9 },
      startsOn: new Date("2026-11-23"),
      members: { create: { userId: agent, position: 0 } },
      overrides: {
        create: {
          ...{ id: SAMPLE.rotaOverride, userId: admin, createdById: admin },
          startsAt: new Date("2099-01-01"),
          endsAt: new Date("2099-01-02"),
        },
      },
    },
  });
}

/** One whose review is being written, with something to do, and a drill with a script. */
async function learned() {
  const { admin, incident } = SAMPLE;
  const words = {
    severity: "SEV1",
    title: "Lisbon VPN outage",
    impactStatement: "Nobody in Lisbon can work.",
    createdById: admin,
    state: "declared",
    declaredAt: new Date(),
  };
  const role = { create: { role: "commander", userId: admin } };
  const id = SAMPLE.reviewed;
  await prisma.majorIncident.create({
    data: { ...words, id, reference: "MI-900010", roles: role },
  });
  for (const [at, state] of ["coordinating", "standing_down", "stood_down"].entries()) {
    const reviewDueAt = new Date("2020-01-01T00:00:00.000Z");
    await prisma.majorIncident.update({
      where: { id },
      data: { state, version: at + 2, reviewDueAt },
    });
  }
  await prisma.miReview.create({
    data: {
      majorIncidentId: id,
      sections: { summary: "It was down.", impact: "All of Lisbon.", causes: "A timer." },
    },
  });
  await prisma.miActionItem.create({
    data: {
      id: SAMPLE.actionItem,
      majorIncidentId: id,
      ticketId: incident,
      kind: "detect",
      dueAt: new Date("2099-01-01T12:00:00Z"),
      createdById: admin,
    },
  });
  await prisma.majorIncident.create({
    data: { ...words, id: SAMPLE.drill, reference: "MI-900011", drill: true },
  });
  await prisma.miInject.create({
    data: {
      id: SAMPLE.inject,
      majorIncidentId: SAMPLE.drill,
      minute: 5,
      kind: "alert",
      body: "A second site is down.",
      createdById: admin,
    },
  });
}

/** One update that waits for a second person, one that goes out in a moment, and a broken promise. */
async function told() {
  const { admin, agent, majorIncident: majorIncidentId } = SAMPLE;
  const words = {
    majorIncidentId,
    phase: "investigating",
    body: "We are looking into it.",
    nextUpdateBy: new Date("2099-01-01T12:00:00Z"),
  };
  await prisma.miAudience.createMany({
    data: [
      // The examples lie far ahead, and nothing is put off by more than twice this.
      { majorIncidentId, kind: "internal", cadenceMinutes: 30_000_000 },
      { majorIncidentId, kind: "stakeholders", nextUpdateBy: new Date("2020-01-01T00:00:00Z") },
      { majorIncidentId, kind: "customers", lastPhase: "investigating" },
    ],
  });
  await prisma.miUpdate.createMany({
    data: [
      {
        ...words,
        id: SAMPLE.miUpdate,
        number: 1,
        audiences: ["internal"],
        state: "held",
        releaseAt: new Date(0),
        authorId: admin,
      },
      {
        ...words,
        id: SAMPLE.awaitingUpdate,
        number: 2,
        audiences: ["public"],
        state: "awaiting_approval",
        authorId: agent,
      },
      {
        ...words,
        id: SAMPLE.toldUpdate,
        number: 3,
        audiences: ["customers", "public"],
        headline: "Trouble with the VPN",
        state: "sent",
        sentAt: new Date(),
        authorId: admin,
      },
    ],
  });
  await prisma.miSubscriber.create({
    data: { majorIncidentId, audience: "internal", userId: agent },
  });
  await prisma.statusSubscription.create({
    data: { id: SAMPLE.statusSubscription, email: "subscriber@example.com" },
  });
}

/** What is in the room of the one that is led. */
async function room() {
  const { admin, agent, majorIncident: majorIncidentId } = SAMPLE;
  await prisma.miRole.create({ data: { majorIncidentId, role: "deputy", userId: agent } });
  await prisma.workItem.create({
    data: {
      id: SAMPLE.workItem,
      majorIncidentId,
      title: "Ask the carrier",
      ownerId: agent,
      createdById: admin,
    },
  });
  await prisma.event.create({
    data: {
      id: SAMPLE.miEvent,
      subjectKind: "major_incident",
      subjectId: majorIncidentId,
      seq: 1,
      kind: "major_incident.declared",
      actorKind: "person",
      actorId: admin,
      commandId: SAMPLE.miEvent,
      facts: { severity: "SEV1", tickets: 0, from: null },
    },
  });
  await prisma.eventStream.create({ data: { subjectId: majorIncidentId, lastSeq: 1 } });
}

/** A run with a ticket left, and one that only has to be finished. */
async function runs() {
  const run = { kind: "stand_down", startedById: SAMPLE.agent };
  await prisma.batch.create({
    data: {
      ...run,
      id: SAMPLE.batch,
      majorIncidentId: SAMPLE.majorIncident,
      items: { create: { id: SAMPLE.batchItem, subjectId: SAMPLE.incident, action: "resolve" } },
    },
  });
  const reply = { kind: "reply", body: "We are on it.", majorIncidentId: SAMPLE.majorIncident };
  await prisma.batch.create({
    data: {
      ...reply,
      startedById: SAMPLE.admin,
      items: { create: { id: SAMPLE.replyItem, subjectId: SAMPLE.incident, action: "reply" } },
    },
  });
  await prisma.batch.create({
    data: {
      ...reply,
      id: SAMPLE.emptyReplies,
      majorIncidentId: SAMPLE.ending,
      startedById: SAMPLE.admin,
    },
  });
  await prisma.batch.create({
    data: { ...run, id: SAMPLE.emptyBatch, majorIncidentId: SAMPLE.ending },
  });
}

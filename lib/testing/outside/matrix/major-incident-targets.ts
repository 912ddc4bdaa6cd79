import { randomUUID } from "node:crypto";
import { prisma } from "@/lib/db/client";
import type { Person } from "@/lib/kernel/actor";
import { execute } from "@/lib/kernel/command";
import { addWorkItem } from "@/lib/major-incidents/commands/add-work-item";
import { declareMajorIncident } from "@/lib/major-incidents/commands/declare-major-incident";
import { moveMajorIncident } from "@/lib/major-incidents/commands/move-major-incident";
import { makeAgent, makeCustomer, makeIncident } from "@/lib/testing/factories";

// Whoever is on the desk is told of what happens there: a new one for each question would be told of all.
let leader: Promise<Person> | undefined;

function leaderOf(): Promise<Person> {
  leader ??= makeAgent({ grants: ["mi_manager"] });
  return leader;
}

/** One that somebody leads, on which a ticket hangs. */
async function aMajorIncident(): Promise<{ id: string; ticketId: string; userId: string }> {
  const boss = await leaderOf();
  const ticket = await makeIncident(await makeCustomer());
  const { id } = await execute(declareMajorIncident, boss, {
    intent: "declare",
    title: "A matrix asks",
    severity: "SEV2",
    impactStatement: "Nobody can work.",
    ticketIds: [ticket.id],
  });
  await execute(moveMajorIncident, boss, { majorIncidentId: id, event: "take_command" });
  return { id, ticketId: ticket.id, userId: boss.id };
}

/** Who takes turns at writing down, with a day on which somebody else does. */
async function anOverride(): Promise<string> {
  const { id: userId } = await leaderOf();
  const startsOn = new Date("2026-11-23");
  const turns = { duty: "scribe", timeZone: "UTC", weekday: 1, hour: 9, startsOn };
  // Several ask at once.
  await prisma.rota.createMany({ data: [turns], skipDuplicates: true });
  const { id: rotaId } = await prisma.rota.findUniqueOrThrow({ where: { duty: "scribe" } });
  const span = { startsAt: new Date("2099-01-01"), endsAt: new Date("2099-01-02") };
  const made = { rotaId, userId, createdById: userId, ...span };
  return (await prisma.rotaOverride.create({ data: made })).id;
}

export const MAJOR_INCIDENT_MAKERS = {
  severity: async () => "SEV3",
  updateTemplate: async () => "public resolved",
  duty: async () => "liaison",
  rotaOverride: anOverride,
  async point() {
    const key = randomUUID();
    await prisma.miPoint.create({ data: { key, label: "A matrix asks", mandatory: false } });
    return key;
  },
  async maintenance() {
    const { id: createdById } = await leaderOf();
    const span = {
      startsAt: new Date("2099-01-01T20:00:00Z"),
      endsAt: new Date("2099-01-01T22:00:00Z"),
    };
    const wish = { title: "A matrix asks", createdById, ...span };
    return (await prisma.maintenance.create({ data: wish })).id;
  },
  async triggerRule() {
    const { id: createdById } = await leaderOf();
    // It finds nothing, whoever turns it on.
    const rule = { name: "A matrix rules", kind: "reports", severity: "SEV3", reports: 100 };
    return (await prisma.triggerRule.create({ data: { ...rule, enabled: false, createdById } })).id;
  },
  majorIncident: async () => (await aMajorIncident()).id,
  miRole: async () => `${(await aMajorIncident()).id} scribe`,
  async miHolder() {
    const { id, userId } = await aMajorIncident();
    return `${id} scribe ${userId}`;
  },
  async miLine() {
    const { id } = await aMajorIncident();
    const event = await prisma.event.findFirstOrThrow({ where: { subjectId: id } });
    return `${id} ${event.id} pinned`;
  },
  async miTicket() {
    const { id, ticketId } = await aMajorIncident();
    return `${id} ${ticketId}`;
  },
  miPoint: async () => `${(await aMajorIncident()).id} thank_you`,
  miPromise: async () => `${(await aMajorIncident()).id} internal`,
  async miUpdate() {
    const { id, userId } = await aMajorIncident();
    const words = { phase: "resolved", body: "A matrix tells.", audiences: ["internal"] };
    const update = { majorIncidentId: id, number: 1, authorId: userId, ...words };
    return (await prisma.miUpdate.create({ data: update })).id;
  },
  async workItem() {
    const { id, userId } = await aMajorIncident();
    const item = { majorIncidentId: id, title: "A matrix works.", ownerId: userId };
    return (await execute(addWorkItem, await leaderOf(), item)).id;
  },
  async batch() {
    const { id, userId } = await aMajorIncident();
    const run = { kind: "stand_down", majorIncidentId: id, startedById: userId };
    return (await prisma.batch.create({ data: run })).id;
  },
};

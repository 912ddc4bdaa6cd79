import { prisma } from "@/lib/db/client";
import type { Person } from "@/lib/kernel/actor";
import { type Command, execute } from "@/lib/kernel/command";
import { addWorkItem } from "@/lib/major-incidents/commands/add-work-item";
import { declareMajorIncident } from "@/lib/major-incidents/commands/declare-major-incident";
import { giveRole } from "@/lib/major-incidents/commands/give-role";
import { linkToMi } from "@/lib/major-incidents/commands/link-to-mi";
import { markEntry } from "@/lib/major-incidents/commands/mark-entry";
import { moveMajorIncident } from "@/lib/major-incidents/commands/move-major-incident";
import { reviseMajorIncident } from "@/lib/major-incidents/commands/revise-major-incident";
import { reviseWorkItem } from "@/lib/major-incidents/commands/revise-work-item";
import { writeEntry } from "@/lib/major-incidents/commands/write-entry";
import { setTheStage } from "./cast";

const ENTRIES = [
  ["tom", "fw-lis-01 answers no ping since 9:01; the crash log points at the rekey of 61 peers."],
  ["asha", "Decision: roll back last night's firmware on the standby first, then fail over."],
  ["kofi", "Standby runs the old firmware. Failing over at 9:40."],
  ["nadia", "Checkout errors fall from one in three to one in twenty since 9:41."],
] as const;

/** Lisbon's gateway as a major incident in full swing; each step is keyed, so again adds nothing. */
export async function lisbonIsDown(drill: boolean): Promise<void> {
  const { cast, services } = await setTheStage();
  const { asha, tom, nadia, kofi } = cast;
  let step = 0;
  const does = <Input, Subject>(by: Person, what: Command<Input, Subject>, input: unknown) => {
    step += 1;
    return execute(what, by, input, { key: `bad-monday/major/${step}` });
  };
  const source = await ticketWith("Lisbon: VPN gateway not reachable for the whole office");
  if (source === null || source.majorIncidents.length > 0) return;
  const { id } = await does(asha, declareMajorIncident, {
    intent: "declare",
    title: "Lisbon VPN gateway is down",
    severity: "SEV1",
    impactStatement:
      "Nobody in the Lisbon office can work; every third checkout in the order portal fails.",
    serviceIds: [services.VPN, services["Order portal"]],
    ticketIds: [source.id],
    drill,
  });
  const about = { majorIncidentId: id };
  await does(asha, moveMajorIncident, { ...about, event: "take_command" });
  for (const [role, person] of [
    ["deputy", tom],
    ["ops_lead", kofi],
    ["comms_lead", nadia],
  ] as const) {
    await does(asha, giveRole, { ...about, role, userId: person.id });
  }
  const reports = await prisma.ticket.findMany({
    where: {
      trashEntryId: null,
      open: true,
      service: { name: { in: ["VPN", "Order portal"] } },
      createdAt: { gte: source.createdAt },
      NOT: { id: source.id },
    },
    orderBy: { createdAt: "asc" },
    select: { reference: true },
    take: 7,
  });
  const ticketIds = reports.map(({ reference }) => reference);
  if (ticketIds.length > 0) await does(tom, linkToMi, { ...about, ticketIds });
  for (const [who, body] of ENTRIES) await does(cast[who], writeEntry, { ...about, body });
  const decision = await prisma.event.findFirst({
    where: { subjectId: id, kind: "major_incident.noted", actorId: asha.id },
    select: { id: true },
  });
  if (decision) {
    await does(asha, markEntry, { ...about, eventId: decision.id, mark: "pinned", on: true });
  }
  const soon = new Date(Date.now() + 20 * 60_000).toISOString();
  const items = [
    { title: "Watch the peers for twenty minutes after the failover", role: "ops_lead" },
    { title: "Get the root cause from the vendor, case 88-1204", ownerId: tom.id, dueAt: soon },
  ];
  for (const item of items) await does(asha, addWorkItem, { ...about, ...item });
  const done = await does(kofi, addWorkItem, {
    ...about,
    title: "Fail over to the standby",
    ownerId: kofi.id,
  });
  await does(kofi, reviseWorkItem, { workItemId: done.id, state: "done" });
  await does(tom, reviseMajorIncident, {
    ...about,
    impactStartedAt: new Date(source.createdAt.getTime() - 60_000).toISOString(),
    bridgeUrl: "https://meet.example.com/lisbon",
  });
}

const ticketWith = (subject: string) =>
  prisma.ticket.findFirst({
    where: { subject },
    select: { id: true, createdAt: true, majorIncidents: { select: { id: true }, take: 1 } },
  });

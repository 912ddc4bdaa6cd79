import { prisma } from "@/lib/db/client";
import type { Person } from "@/lib/kernel/actor";
import { execute } from "@/lib/kernel/command";
import { addActionItem } from "@/lib/major-incidents/commands/add-action-item";
import { addWorkItem } from "@/lib/major-incidents/commands/add-work-item";
import { declareMajorIncident } from "@/lib/major-incidents/commands/declare-major-incident";
import { moveMajorIncident } from "@/lib/major-incidents/commands/move-major-incident";
import { offerCommand } from "@/lib/major-incidents/commands/offer-command";
import { postUpdate } from "@/lib/major-incidents/commands/post-update";
import { releaseUpdate } from "@/lib/major-incidents/commands/release-update";
import { reviseMajorIncident } from "@/lib/major-incidents/commands/revise-major-incident";
import { tickItem } from "@/lib/major-incidents/commands/tick-item";
import { withdrawUpdate } from "@/lib/major-incidents/commands/withdraw-update";
import { writeEntry } from "@/lib/major-incidents/commands/write-entry";
import { addPoint } from "@/lib/playbook/commands/add-point";
import { makeAdmin, makeAgent } from "@/lib/testing/factories";

const WORKER = { kind: "system", name: "canary" } as const;

/** Posts it and lets it go at once. */
async function tell(boss: Person, words: object): Promise<void> {
  const { id } = await execute(postUpdate, boss, words);
  await prisma.miUpdate.update({ where: { id }, data: { releaseAt: new Date(0) } });
  await execute(releaseUpdate, WORKER, { updateId: id });
}

type Birds = { set: (place: string) => string };

/** A major incident on which a customer's ticket hangs, with a canary in everything that is said inside. */
export async function majorIncidentOf(birds: Birds, ticketId: string): Promise<string> {
  const boss: Person = await makeAgent({ grants: ["mi_manager"] });
  const other = await makeAgent();
  const { id } = await execute(declareMajorIncident, boss, {
    intent: "declare",
    severity: "SEV2",
    title: birds.set("the title of a major incident"),
    impactStatement: birds.set("the impact of a major incident"),
    reason: birds.set("the reason of a major incident"),
    ticketIds: [ticketId],
  });
  const about = { majorIncidentId: id };
  await execute(moveMajorIncident, boss, { ...about, event: "take_command" });
  const work = { ...about, ownerId: other.id };
  await execute(addWorkItem, boss, { ...work, title: birds.set("a work item") });
  await execute(writeEntry, boss, { ...about, body: birds.set("a line of a timeline") });
  const brief = birds.set("the brief of a hand-over");
  await execute(offerCommand, boss, { ...about, toUserId: other.id, brief });
  for (const audience of ["internal", "stakeholders"]) {
    const body = birds.set(`an update for ${audience}`);
    await tell(boss, { ...about, audiences: [audience], phase: "resolved", body });
  }
  const held = birds.set("an update that was taken back");
  const words = { ...about, audiences: ["customers"], phase: "resolved", body: held };
  const { id: updateId } = await execute(postUpdate, boss, words);
  await execute(withdrawUpdate, boss, { updateId });
  const body = "Some of you may have trouble.";
  const headline = "Trouble";
  await tell(boss, {
    ...about,
    audiences: ["customers", "public"],
    phase: "resolved",
    body,
    headline,
  });
  const until = new Date(Date.now() + 3_600_000).toISOString();
  const note = birds.set("what was done about a major incident");
  await execute(moveMajorIncident, boss, { ...about, event: "to_monitoring", note, until });
  await execute(moveMajorIncident, boss, { ...about, event: "begin_stand_down" });
  await execute(tickItem, boss, {
    ...{ ...about, key: "lingering_effects", state: "done" },
    note: birds.set("a point of a checklist"),
  });
  const bridgeUrl = `https://meet.example.com/${birds.set("the bridge of a major incident")}`;
  await execute(reviseMajorIncident, boss, { ...about, bridgeUrl });
  // What is learned later is as internal as the rest; the review itself is opened by the end alone.
  const sections = {
    summary: birds.set("a section of a review"),
    customer_message: birds.set("what customers may be told later"),
  };
  await prisma.miReview.create({ data: { majorIncidentId: id, sections } });
  const title = birds.set("an action item");
  const action = { ...about, title, kind: "prevent", ownerId: other.id };
  await execute(addActionItem, boss, action);
  const admin = await makeAdmin();
  const label = birds.set("a point of the desk's own checklist");
  // As many as there may be were added by random requests, where those came first.
  await prisma.miPoint.updateMany({
    where: { removedAt: null, NOT: { label: null } },
    data: { removedAt: new Date() },
  });
  await execute(addPoint, admin, { label, mandatory: false });
  return id;
}

import { expect, test } from "vitest";
import { prisma } from "@/lib/db/client";
import { follow } from "@/lib/effects/dispatch";
import { callWhatIsOverdue, releaseUpdateNow } from "@/lib/jobs/major-incident-updates";
import { runBatch } from "@/lib/jobs/run-batch";
import type { Person } from "@/lib/kernel/actor";
import { execute } from "@/lib/kernel/command";
import { statusView } from "@/lib/status/queries";
import {
  eventsOf,
  makeAgent,
  makeCustomer,
  makeIncident,
  makeService,
} from "@/lib/testing/factories";
import { addWorkItem } from "./commands/add-work-item";
import { approveClosing } from "./commands/approve-closing";
import { approveUpdate } from "./commands/approve-update";
import { declareMajorIncident } from "./commands/declare-major-incident";
import { giveRole } from "./commands/give-role";
import { giveUpItem } from "./commands/give-up-item";
import { moveMajorIncident } from "./commands/move-major-incident";
import { postUpdate } from "./commands/post-update";
import { reviseMajorIncident } from "./commands/revise-major-incident";
import { snoozeUpdate } from "./commands/snooze-update";
import { majorIncidentFor } from "./queries";
import { batchFor, standDownFor } from "./stand-down-queries";
import { toldFor, toldOnTicket } from "./told";
import { updatesFor } from "./update-queries";

const stop = new AbortController().signal;
const SYSTEM = { kind: "system", name: "a test" } as const;
const inMinutes = (count: number) => new Date(Date.now() + count * 60_000).toISOString();

async function scene(extra: object = {}) {
  const boss = await makeAgent({ grants: ["mi_manager"] });
  const commander = await makeAgent();
  const customer = await makeCustomer();
  const ticket = await makeIncident(customer);
  const { id } = await execute(declareMajorIncident, boss, {
    intent: "declare",
    title: "Lisbon VPN outage",
    severity: "SEV2",
    impactStatement: "Nobody in Lisbon can work.",
    ticketIds: [ticket.reference],
    ...extra,
  });
  const move = (input: object, actor: Person = commander) =>
    execute(moveMajorIncident, actor, { majorIncidentId: id, ...input });
  await move({ event: "take_command" });
  const tell = async (audiences: string[], more: object = {}) => {
    const { id: updateId } = await execute(postUpdate, boss, {
      majorIncidentId: id,
      audiences,
      phase: "identified",
      body: "We have found it.",
      nextUpdateBy: inMinutes(30),
      headline: "Trouble with the VPN",
      ...more,
    });
    await release(updateId);
    return updateId;
  };
  const view = async () => {
    const found = await majorIncidentFor(boss, id);
    if (!found) throw new Error("It is gone.");
    return found;
  };
  return { id, boss, commander, customer, ticket, move, tell, view };
}

async function release(updateId: string) {
  await prisma.miUpdate.updateMany({
    where: { id: updateId },
    data: { state: "held", releaseAt: new Date(0) },
  });
  await releaseUpdateNow({ updateId });
}

/** Who hears of the events of this kind, by id. */
async function toldOf(subjectId: string, kind: string): Promise<string[]> {
  const events = await prisma.event.findMany({ where: { subjectId, kind }, select: { id: true } });
  await follow(events.map(({ id }) => id));
  const notices = await prisma.notification.findMany({
    where: { majorIncidentId: subjectId, event: { kind } },
    select: { userId: true },
  });
  return notices.map(({ userId }) => userId);
}

const lost = () => prisma.$executeRaw`delete from graphile_worker._private_jobs`;

test("what becomes the worst kind is commanded by one and told by another", async () => {
  const { id, commander, move, view } = await scene();
  await execute(giveRole, commander, {
    majorIncidentId: id,
    role: "comms_lead",
    userId: commander.id,
  });
  await move({ event: "set_severity", severity: "SEV1", reason: "All of it." });
  expect((await view()).roles.map(({ role }) => role)).toEqual(["commander"]);
  expect(await eventsOf(id)).toContain("major_incident.role_released");
  await expect(
    execute(giveRole, commander, { majorIncidentId: id, role: "comms_lead", userId: commander.id }),
  ).rejects.toMatchObject({ code: "conflict" });
});

test("an approval that comes after the promised time asks for another", async () => {
  const { id, boss, commander } = await scene({ severity: "SEV1" });
  const { id: updateId } = await execute(postUpdate, commander, {
    majorIncidentId: id,
    audiences: ["public"],
    phase: "investigating",
    body: "We are looking into it.",
    headline: "Trouble",
    nextUpdateBy: inMinutes(10),
  });
  await prisma.miUpdate.update({
    where: { id: updateId },
    data: { nextUpdateBy: new Date(Date.now() - 1_000) },
  });
  const approve = (more: object = {}) => execute(approveUpdate, boss, { updateId, ...more });
  await expect(approve()).rejects.toMatchObject({ errors: [{ path: "/nextUpdateBy" }] });
  const nextUpdateBy = inMinutes(20);
  await approve({ nextUpdateBy });
  const rows = (await updatesFor(boss, id, { limit: 5 }))?.rows;
  expect(rows).toMatchObject([{ state: "held", nextUpdateBy, approvedBy: { id: boss.id } }]);
});

test("a proposal comes from nothing or from open tickets, and takes the tickets' services over", async () => {
  const [agent, customer, service] = [await makeAgent(), await makeCustomer(), await makeService()];
  const propose = (extra: object) =>
    execute(declareMajorIncident, agent, {
      ...{ intent: "propose", title: "It spreads", severity: "SEV2" },
      ...{ impactStatement: "Many cannot work.", reason: "Sixty wait.", ...extra },
    });
  expect((await propose({})).status).toBe(201);
  const ticket = await makeIncident(customer, { serviceId: service.id });
  const { id } = await propose({ ticketIds: [ticket.reference] });
  expect((await majorIncidentFor(agent, id))?.services).toMatchObject([{ id: service.id }]);
  const closed = await makeIncident(customer);
  await prisma.ticket.update({
    where: { id: closed.id },
    data: { state: "cancelled", open: false, version: { increment: 1 } },
  });
  await expect(propose({ ticketIds: [closed.reference] })).rejects.toMatchObject({
    errors: [{ path: "/ticketIds/0", message: "is not open" }],
  });
});

test("another severity promises nothing to whom it is over for, or who may not know", async () => {
  const { id, boss, move, tell, view } = await scene();
  await tell(["customers"], { phase: "resolved", nextUpdateBy: undefined });
  await execute(reviseMajorIncident, boss, { majorIncidentId: id, restricted: true });
  expect((await view()).nextUpdateBy).toMatchObject({ customers: null, public: null });
  await move({ event: "set_severity", severity: "SEV1", reason: "All of it." });
  expect((await view()).nextUpdateBy).toMatchObject({ customers: null, public: null });
  await move({ event: "begin_stand_down" });
  await move({ event: "reopen", reason: "It came back." });
  const { nextUpdateBy } = await view();
  // Those who heard that it is over have to hear that it is not.
  expect(nextUpdateBy).toMatchObject({ customers: expect.any(String), public: null });
});

test("put off twice in a moment, an audience hears of the last time alone", async () => {
  const { id, boss, tell } = await scene();
  await tell(["customers"]);
  const snooze = (until: string) =>
    execute(snoozeUpdate, boss, {
      majorIncidentId: id,
      audience: "customers",
      reason: "No news.",
      until,
    });
  const last = inMinutes(50);
  await snooze(inMinutes(40));
  await snooze(last);
  await snooze(last);
  const rows = (await updatesFor(boss, id, { limit: 10 }))?.rows ?? [];
  const promises = rows.filter(({ kind }) => kind === "promise");
  expect(promises.map(({ state, nextUpdateBy }) => [state, nextUpdateBy])).toEqual([
    ["held", last],
    ["withdrawn", expect.any(String)],
  ]);
});

test("a call whose job was lost is made all the same, once a step", async () => {
  const { id, tell } = await scene();
  await tell(["customers"]);
  const where = { majorIncidentId: id, kind: "customers" };
  await prisma.miAudience.updateMany({
    where,
    data: { nextUpdateBy: new Date(Date.now() - 60_000) },
  });
  await lost();
  await callWhatIsOverdue();
  await callWhatIsOverdue();
  const called = async () =>
    (await eventsOf(id)).filter((kind) => kind === "major_incident.update_overdue").length;
  expect(await called()).toBe(1);
  await prisma.miAudience.updateMany({
    where,
    data: { nextUpdateBy: new Date(Date.now() - 301_000) },
  });
  await prisma.miAudience.updateMany({ where, data: { escalation: 1 } });
  await lost();
  await callWhatIsOverdue();
  expect(await called()).toBe(1);
  await prisma.miAudience.updateMany({
    where,
    data: { nextUpdateBy: new Date(Date.now() - 306_000) },
  });
  await prisma.miAudience.updateMany({ where, data: { escalation: 1 } });
  await callWhatIsOverdue();
  expect(await called()).toBe(2);
});

test("what is for a role calls whoever holds it, and the commander where nobody does", async () => {
  const { id, boss, commander } = await scene();
  const scribe = await makeAgent();
  const item = { majorIncidentId: id, title: "Write it down", role: "scribe" };
  await execute(addWorkItem, boss, item);
  expect(await toldOf(id, "major_incident.work_item_added")).toEqual([commander.id]);
  await execute(giveRole, commander, { majorIncidentId: id, role: "scribe", userId: scribe.id });
  const { id: second } = await execute(addWorkItem, boss, { ...item, title: "And this" });
  expect(second).toBeDefined();
  expect(await toldOf(id, "major_incident.work_item_added")).toContain(scribe.id);
});

/** Everything that the checklist wants, but for the closing words' second reader. */
async function settle({ id, boss, commander, move }: Awaited<ReturnType<typeof scene>>) {
  await move({ event: "begin_stand_down" });
  const points = [
    ...["recovery_confirmed", "severity_final", "resolution_stated"],
    ...["lingering_effects", "temporary_changes"],
  ];
  await prisma.standDownItem.createMany({
    data: points.map((key) => ({
      ...{ majorIncidentId: id, key, state: "done", note: "None.", byId: boss.id },
    })),
  });
  await execute(reviseMajorIncident, commander, {
    majorIncidentId: id,
    impactStartedAt: "unknown",
    impactEndedAt: "unknown",
    reviewOwnerId: boss.id,
    reviewDueAt: inMinutes(60 * 24),
    closingMessage: "It works again.",
  });
}

test("at the worst kind a second person reads the closing words, and after a while nobody is waited for", async () => {
  const one = await scene({ severity: "SEV1" });
  const { id, boss, commander, move, tell } = one;
  await tell(["public"]);
  await settle(one);
  expect(await toldOf(id, "major_incident.closing_held")).toContain(boss.id);
  const refused = { code: "invalid-transition", errors: [{ path: "/checklist/final_update" }] };
  await expect(move({ event: "stand_down" })).rejects.toMatchObject(refused);
  await expect(execute(approveClosing, commander, { majorIncidentId: id })).rejects.toMatchObject({
    code: "forbidden",
  });
  const { version } = (await majorIncidentFor(boss, id)) ?? { version: 0 };
  await expect(
    execute(approveClosing, boss, { majorIncidentId: id }, { version: version - 1 }),
  ).rejects.toMatchObject({ code: "precondition-failed" });
  await execute(approveClosing, boss, { majorIncidentId: id }, { version });
  await execute(approveClosing, boss, { majorIncidentId: id });
  const point = async () =>
    (await standDownFor(boss, id))?.checklist.find(({ key }) => key === "final_update")?.state;
  expect(await point()).toBe("done");
  // Other words are words that nobody has read.
  await execute(reviseMajorIncident, commander, {
    majorIncidentId: id,
    closingMessage: "It all works again.",
  });
  expect(await point()).toBe("open");
  await prisma.majorIncident.update({
    where: { id },
    data: { closingSaidAt: new Date(Date.now() - 301_000), version: { increment: 1 } },
  });
  await move({ event: "stand_down" });
  expect((await majorIncidentFor(boss, id))?.batchId).not.toBeNull();

  const other = await scene({ severity: "SEV1" });
  await other.tell(["public"]);
  const cancel = { event: "cancel", reason: "A false alarm.", message: "It was nothing." };
  await expect(other.move(cancel, other.boss)).rejects.toMatchObject({
    errors: [{ path: "/message" }],
  });
});

test("a ticket that a stand-down could not settle is for somebody to see to", async () => {
  const one = await scene();
  await settle(one);
  await one.move({ event: "stand_down" });
  const batch = await prisma.batch.findFirstOrThrow({
    where: { majorIncidentId: one.id },
    include: { items: true },
  });
  await execute(giveUpItem, SYSTEM, { itemId: batch.items[0]?.id, reason: "validation-failed" });
  await runBatch({ batchId: batch.id }, stop);
  const told = await toldOf(one.id, "major_incident.run_failed");
  expect(told).toEqual(expect.arrayContaining([one.boss.id, one.commander.id]));
  expect(await batchFor(one.boss, batch.id)).toMatchObject({
    failed: 1,
    failures: [{ reference: one.ticket.reference, reason: "validation-failed" }],
  });
});

test("what was merged is told on as one story, and its tickets keep what they were told", async () => {
  const [lesser, greater] = [await scene(), await scene()];
  await lesser.tell(["customers", "public"], { body: "Told of the lesser one." });
  const promised = (await lesser.view()).nextUpdateBy.customers;
  await prisma.miAudience.updateMany({
    where: { majorIncidentId: greater.id },
    data: { nextUpdateBy: null },
  });
  await lesser.move({ event: "merge", linkedId: greater.id }, lesser.boss);
  expect(await toldOnTicket(lesser.customer, lesser.ticket.reference)).toMatchObject([
    { body: "Told of the lesser one." },
  ]);
  expect(await toldOnTicket(greater.customer, greater.ticket.reference)).toEqual([]);
  expect((await greater.view()).nextUpdateBy.customers).toBe(promised);
  const current = async () => (await statusView()).current.map(({ id }) => id);
  expect(await current()).toContain(greater.id);
  expect(await current()).not.toContain(lesser.id);
  const banner = (await toldFor(lesser.customer)).map(({ id }) => id);
  expect(banner).toContain(greater.id);
  await greater.tell(["public"], { phase: "resolved", nextUpdateBy: undefined });
  const history = (await statusView()).history.find(({ id }) => id === greater.id);
  expect(history?.updates.map(({ phase }) => phase)).toEqual(["resolved", "identified"]);
  expect((await statusView()).history.map(({ id }) => id)).not.toContain(lesser.id);

  const [real, drill] = [await scene(), await scene({ drill: true })];
  await expect(real.move({ event: "merge", linkedId: drill.id }, real.boss)).rejects.toMatchObject({
    errors: [{ path: "/linkedId" }],
  });
  const secret = await scene();
  await execute(reviseMajorIncident, secret.boss, {
    majorIncidentId: secret.id,
    restricted: true,
  });
  await real.tell(["customers"]);
  await expect(real.move({ event: "merge", linkedId: secret.id }, real.boss)).rejects.toMatchObject(
    { errors: [{ path: "/linkedId" }] },
  );
});

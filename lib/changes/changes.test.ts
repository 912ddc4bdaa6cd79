import { beforeAll, expect, test } from "vitest";
import { postReply } from "@/lib/conversations/commands/post-reply";
import { prisma } from "@/lib/db/client";
import type { Person } from "@/lib/kernel/actor";
import { execute } from "@/lib/kernel/command";
import { declareMajorIncident } from "@/lib/major-incidents/commands/declare-major-incident";
import { moveMajorIncident } from "@/lib/major-incidents/commands/move-major-incident";
import { draftOf, inHours, move, standardOf } from "@/lib/testing/changes";
import { eventsOf, makeAgent, makeCustomer, makeService } from "@/lib/testing/factories";
import { moveTicket } from "@/lib/tickets/commands/move-ticket";
import { reviseTicket } from "@/lib/tickets/commands/revise-ticket";
import { createFreeze } from "./commands/create-freeze";
import { removeFreeze } from "./commands/remove-freeze";
import { reviseFreeze } from "./commands/revise-freeze";
import { conflictsOf } from "./conflicts";
import { calendarFor, freezeFor } from "./queries";

let manager: Person;
let author: Person;

beforeAll(async () => {
  manager = await makeAgent({ grants: ["change_manager"] });
  author = await makeAgent();
});

const hours = (from: number, to: number, names: [string, string] = ["startsAt", "endsAt"]) => ({
  [names[0]]: new Date(Date.now() + from * 3_600_000).toISOString(),
  [names[1]]: new Date(Date.now() + to * 3_600_000).toISOString(),
});
const freeze = async (serviceId: string, wish: object = {}) =>
  (
    await execute(createFreeze, manager, {
      ...{ title: "The books are closed", serviceIds: [serviceId] },
      ...hours(-1, 1),
      ...wish,
    })
  ).id;

/** A standard change of this service that is scheduled for this hour. */
async function scheduled(serviceId: string, wish: Record<string, unknown> = {}) {
  const id = await standardOf(author, serviceId, wish);
  await move(author, id, "submit");
  return id;
}

/** An emergency that is authorised for some time. */
async function emergencyOf(serviceId: string, fields: Record<string, unknown> = {}) {
  const id = await draftOf(author, serviceId, { kind: "emergency", ...fields });
  await move(author, id, "submit", { reason: "It ran out." });
  await move(manager, id, "authorize");
  return id;
}

const start = (by: Person, ticketId: string, reason?: string) =>
  execute(moveTicket, by, { ticketId, event: "start", ...(reason ? { reason } : {}) });
const stateOf = async (id: string) =>
  (await prisma.ticket.findUniqueOrThrow({ where: { id } })).state;

test("a hard freeze lets nothing start but an emergency, and what a change manager says why", async () => {
  const { id: serviceId } = await makeService();
  const freezeId = await freeze(serviceId);
  const id = await scheduled(serviceId);
  for (const attempt of [
    () => start(author, id),
    () => start(author, id, "Because."),
    () => start(manager, id),
  ]) {
    await expect(attempt()).rejects.toMatchObject({
      code: "invalid-transition",
      message: expect.stringContaining("The books are closed"),
    });
  }
  expect(await stateOf(id)).toBe("scheduled");
  const early = hours(40, 41, ["plannedStart", "plannedEnd"]);
  await prisma.changePlan.update({ where: { ticketId: id }, data: early });
  expect(await conflictsOf(author, id)).toMatchObject([
    { cause: "outside_plan" },
    { cause: "hard_freeze" },
  ]);
  await start(manager, id, "It runs out tonight.");
  expect(await stateOf(id)).toBe("implement");
  expect(await eventsOf(id)).toContain("change.started_in_freeze");
  const emergency = await emergencyOf(serviceId);
  await start(author, emergency);
  expect(await stateOf(emergency)).toBe("implement");

  // Of another service, or taken away, it holds nobody up.
  const elsewhere = await scheduled((await makeService()).id);
  await start(author, elsewhere);
  const later = await scheduled(serviceId);
  await execute(removeFreeze, manager, { freezeId });
  await start(author, later);
  expect(await eventsOf(later)).not.toContain("change.started_in_freeze");
});

test("a soft freeze warns and is told", async () => {
  const { id: serviceId } = await makeService();
  const freezeId = await freeze(serviceId);
  await execute(reviseFreeze, manager, { freezeId, hard: false });
  const id = await scheduled(serviceId);
  expect(await conflictsOf(author, id)).toMatchObject([
    { cause: "soft_freeze", other: { id: freezeId, reference: null } },
  ]);
  await start(author, id);
  expect(await eventsOf(id)).toContain("change.started_in_freeze");
  expect(await eventsOf(freezeId)).toEqual(["freeze_window.created", "freeze_window.revised"]);
});

test("a major incident of its service stops a change and stands among its conflicts; what is only proposed does neither", async () => {
  const { id: serviceId } = await makeService();
  const boss = await makeAgent({ grants: ["mi_manager"] });
  const proposal = await execute(declareMajorIncident, author, {
    ...{ intent: "propose", title: "Payroll is down", severity: "SEV2", reason: "Many call." },
    ...{ impactStatement: "Nobody is paid.", serviceIds: [serviceId] },
  });
  const [early, id] = [await scheduled(serviceId), await scheduled(serviceId)];
  const causes = async () => (await conflictsOf(author, id))?.map(({ cause }) => cause);
  expect(await causes()).not.toContain("major_incident");
  await start(author, early);
  await execute(moveMajorIncident, boss, { majorIncidentId: proposal.id, event: "accept" });
  expect(await causes()).toContain("major_incident");
  await expect(start(author, id)).rejects.toMatchObject({ code: "invalid-transition" });
  await start(manager, id, "It is part of the mending.");
});

test("a restricted major incident stops a change and tells nobody of itself who may not know of it", async () => {
  const { id: serviceId } = await makeService();
  const boss = await makeAgent({ grants: ["mi_manager"] });
  const id = await scheduled(serviceId);
  await execute(declareMajorIncident, boss, {
    ...{ intent: "declare", title: "Somebody is in the payroll", severity: "SEV1" },
    ...{ impactStatement: "Salaries are read.", serviceIds: [serviceId], restricted: true },
  });
  const refusal = await start(author, id).catch((error: unknown) => error);
  expect(refusal).toMatchObject({ code: "invalid-transition" });
  expect(String(refusal)).not.toMatch(/major|incident|payroll/i);
  expect((await conflictsOf(author, id))?.map(({ cause }) => cause)).not.toContain(
    "major_incident",
  );
  await expect(start(boss, id)).rejects.toThrow("A major incident of this service goes on.");
});

test("conflicts are named: the freeze, the same service, the same implementer", async () => {
  const [{ id: serviceId }, { id: other }] = [await makeService(), await makeService()];
  const implementer = await makeAgent();
  const freezeId = await freeze(serviceId);
  const [mine, same, booked, away] = [
    await scheduled(serviceId, { assigneeId: implementer.id }),
    await scheduled(serviceId),
    await scheduled(other, { assigneeId: implementer.id }),
    await scheduled(other),
  ];
  const found = (await conflictsOf(author, mine)) ?? [];
  expect(found.map(({ cause, other: { id } }) => [cause, id])).toEqual([
    ["hard_freeze", freezeId],
    ...[
      ["same_service", same],
      ["implementer_booked", booked],
    ],
  ]);
  expect(found.map(({ other: { id } }) => id)).not.toContain(away);
  const shown = await calendarFor(author, new Date(), new Date(Date.now() + 7_200_000));
  expect(shown?.changes.map(({ id }) => id)).toEqual(expect.arrayContaining([mine, same, booked]));
  expect(shown?.freezes.map(({ id }) => id)).toContain(freezeId);
  const customer = await makeCustomer();
  expect(await conflictsOf(customer, mine)).toBeNull();
  await expect(calendarFor(customer, new Date(), new Date())).rejects.toMatchObject({
    code: "forbidden",
  });
});

test("only change managers freeze, and a freeze that ends before it begins is refused", async () => {
  const { id: serviceId } = await makeService();
  const freezeId = await freeze(serviceId);
  for (const attempt of [
    () => execute(createFreeze, author, { title: "Mine", ...hours(0, 1) }),
    () => execute(reviseFreeze, author, { freezeId, hard: false }),
    () => execute(removeFreeze, author, { freezeId }),
  ]) {
    await expect(attempt()).rejects.toMatchObject({ code: "forbidden" });
  }
  for (const [wish, path] of [
    [hours(2, 1), "/endsAt"],
    [{ serviceIds: [author.id] }, "/serviceIds/0"],
  ] as const) {
    await expect(freeze(serviceId, wish)).rejects.toMatchObject({ errors: [{ path }] });
  }
  await expect(execute(reviseFreeze, manager, { freezeId, ...hours(2, 1) })).rejects.toMatchObject({
    errors: [{ path: "/endsAt" }],
  });
  expect(await freezeFor(author, freezeId)).toMatchObject({ version: 1, hard: true });
});

test("a change starts within its window, but an emergency, and what a change manager says why", async () => {
  const { id: serviceId } = await makeService();
  const [plannedStart, plannedEnd] = [inHours(2), inHours(3)];
  const id = await scheduled(serviceId, { plannedStart, plannedEnd });
  for (const attempt of [
    () => start(author, id),
    () => start(author, id, "Because."),
    () => start(manager, id),
  ]) {
    await expect(attempt()).rejects.toMatchObject({
      code: "invalid-transition",
      message: expect.stringContaining(`from ${plannedStart} to ${plannedEnd}`),
    });
  }
  expect(await stateOf(id)).toBe("scheduled");
  expect(await conflictsOf(author, id)).toMatchObject([
    { cause: "outside_plan", other: { id }, startsAt: plannedStart, endsAt: plannedEnd },
  ]);
  await start(manager, id, "They wait for it.");
  expect(await stateOf(id)).toBe("implement");
  expect(await eventsOf(id)).toContain("change.started_outside_window");
  const said = await prisma.reply.findMany({ where: { ticketId: id } });
  expect(said).toMatchObject([{ body: "They wait for it.", audience: "internal" }]);

  // Too late is outside as well, and whoever makes a standard change chooses another time for it.
  const window = { plannedStart: inHours(-3), plannedEnd: inHours(-2) };
  const late = await scheduled(serviceId, window);
  await expect(start(author, late)).rejects.toMatchObject({ code: "invalid-transition" });
  const now = { plannedStart: inHours(-0.1), plannedEnd: inHours(1) };
  await execute(reviseTicket, author, { ticketId: late, fields: now });
  await start(author, late);
  expect(await eventsOf(late)).not.toContain("change.started_outside_window");

  const emergency = await emergencyOf(serviceId, { plannedStart, plannedEnd });
  expect((await conflictsOf(author, emergency))?.map(({ cause }) => cause)).not.toContain(
    "outside_plan",
  );
  await start(author, emergency);
  expect(await eventsOf(emergency)).toContain("change.started_outside_window");
});

test("what was authorised keeps its window, unless a change manager moves it", async () => {
  const { id: serviceId } = await makeService();
  const id = await draftOf(author, serviceId);
  await move(author, id, "submit");
  const revise = (by: Person, fields: object) =>
    execute(reviseTicket, by, { ticketId: id, fields });
  const later = { plannedStart: inHours(5), plannedEnd: inHours(6) };
  await expect(revise(author, later)).rejects.toMatchObject({ code: "invalid-transition" });
  await expect(revise(manager, { plannedStart: null })).rejects.toMatchObject({
    errors: [{ path: "/fields/plannedStart" }],
  });
  await revise(manager, later);
  await revise(author, { plan: "Do it twice." });
  const plan = await prisma.changePlan.findUniqueOrThrow({ where: { ticketId: id } });
  expect(plan.plannedStart?.toISOString()).toBe(later.plannedStart);
});

test("what was assessed keeps its plan, and what was submitted its service, unless a change manager says otherwise", async () => {
  const [{ id: serviceId }, { id: otherId }] = [await makeService(), await makeService()];
  const id = await draftOf(author, serviceId);
  await move(author, id, "submit");
  await move(manager, id, "assess_ok");
  const revise = (by: Person, input: object) =>
    execute(reviseTicket, by, { ticketId: id, ...input });
  for (const input of [
    { fields: { plan: "Something else." } },
    { fields: { backoutPlan: null } },
    { serviceId: otherId },
    { serviceId: null },
  ]) {
    await expect(revise(author, input)).rejects.toMatchObject({ code: "invalid-transition" });
  }
  const reply = {
    ticketId: id,
    body: "Done.",
    audience: "public",
    changes: { serviceId: otherId },
  };
  await expect(execute(postReply, author, reply)).rejects.toMatchObject({
    code: "invalid-transition",
  });
  await revise(author, { serviceId, subject: "Another name" });
  await revise(manager, { serviceId: otherId, fields: { plan: "Something else." } });
  const kept = await prisma.ticket.findUniqueOrThrow({ where: { id }, include: { change: true } });
  expect(kept).toMatchObject({ serviceId: otherId, change: { plan: "Something else." } });
});

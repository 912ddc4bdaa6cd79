import { afterAll, beforeEach, expect, test } from "vitest";
import { zones } from "@/components/people/zones";
import { isZone, wallAt } from "@/lib/calendars/zone";
import { prisma } from "@/lib/db/client";
import { follow } from "@/lib/effects/dispatch";
import type { Person } from "@/lib/kernel/actor";
import { execute } from "@/lib/kernel/command";
import { declareMajorIncident } from "@/lib/major-incidents/commands/declare-major-incident";
import { lapseOffer } from "@/lib/major-incidents/commands/lapse-offer";
import { moveMajorIncident } from "@/lib/major-incidents/commands/move-major-incident";
import { offerCommand } from "@/lib/major-incidents/commands/offer-command";
import { majorIncidentFor } from "@/lib/major-incidents/queries";
import { makeAdmin, makeAgent, makeCustomer, makeService } from "@/lib/testing/factories";
import { addOverride } from "./commands/add-override";
import { removeOverride } from "./commands/remove-override";
import { reviseRota } from "./commands/revise-rota";
import { rotaFor, rotasFor } from "./queries";
import { onDuty } from "./steps";

const wipe = () => prisma.rota.deleteMany();
beforeEach(wipe);
afterAll(wipe);

const BERLIN = { timeZone: "Europe/Berlin", weekday: 1, hour: 9, startsOn: "2026-03-16" };

async function rota(duty: string, members: readonly Person[], more: object = {}) {
  const admin = await makeAdmin();
  const memberIds = members.map(({ id }) => id);
  return execute(reviseRota, admin, { duty, memberIds, ...BERLIN, ...more });
}

const at = (duty: "manager" | "scribe", moment: string) => onDuty(prisma, duty, new Date(moment));

test("turns change at the same hour of the rota's own zone, in winter and in summer", async () => {
  const [one, two, three] = [await makeAgent(), await makeAgent(), await makeAgent()];
  await rota("manager", [one, two, three]);
  // Before the change of the clocks 9:00 there is 8:00 UTC, after it 7:00.
  expect(await at("manager", "2026-03-23T07:59:59Z")).toBe(one.id);
  expect(await at("manager", "2026-03-23T08:00:00Z")).toBe(two.id);
  expect(await at("manager", "2026-03-30T06:59:59Z")).toBe(two.id);
  expect(await at("manager", "2026-03-30T07:00:00Z")).toBe(three.id);
  expect(await at("manager", "2026-04-06T07:00:00Z")).toBe(one.id);
  // Before the first turn it went round all the same.
  expect(await at("manager", "2026-03-16T07:00:00Z")).toBe(three.id);
  await rota("manager", [one, two], { weeks: 2 });
  expect(await at("manager", "2026-03-29T12:00:00Z")).toBe(one.id);
  expect(await at("manager", "2026-03-30T12:00:00Z")).toBe(two.id);
});

test("an override holds for its span, the later word of two, and whoever left is passed over", async () => {
  const boss = await makeAgent({ grants: ["mi_manager"] });
  const [one, two, other] = [await makeAgent(), await makeAgent(), await makeAgent()];
  await rota("scribe", [one, two]);
  const span = { duty: "scribe", startsAt: "2026-03-17T00:00:00Z", endsAt: "2026-03-18T00:00:00Z" };
  const first = await execute(addOverride, boss, { ...span, userId: two.id });
  const second = await execute(addOverride, boss, { ...span, userId: other.id });
  expect(await at("scribe", "2026-03-17T12:00:00Z")).toBe(other.id);
  expect(await at("scribe", "2026-03-18T00:00:00Z")).toBe(one.id);
  await execute(removeOverride, boss, { overrideId: second.id });
  expect(await at("scribe", "2026-03-17T12:00:00Z")).toBe(two.id);
  await prisma.user.updateMany({ where: { id: two.id }, data: { deactivatedAt: new Date() } });
  expect(await at("scribe", "2026-03-17T12:00:00Z")).toBe(one.id);
  expect(await at("scribe", "2026-03-24T12:00:00Z")).toBe(one.id);
  expect(first.status).toBe(201);
});

test("admins say who takes turns, incident managers who stands in, and agents see both", async () => {
  const [admin, boss, agent] = [
    await makeAdmin(),
    await makeAgent({ grants: ["mi_manager"] }),
    await makeAgent(),
  ];
  const words = { duty: "manager", memberIds: [agent.id], ...BERLIN };
  for (const actor of [boss, agent, await makeCustomer()]) {
    await expect(execute(reviseRota, actor, words)).rejects.toMatchObject({ code: "forbidden" });
  }
  const customer = await makeCustomer();
  for (const wrong of [
    { memberIds: [customer.id] },
    { timeZone: "Europe/Atlantis" },
    { weekday: 8 },
    { hour: 24 },
  ]) {
    await expect(execute(reviseRota, admin, { ...words, ...wrong })).rejects.toMatchObject({
      code: "validation-failed",
    });
  }
  await execute(reviseRota, admin, words);
  await execute(reviseRota, admin, words);
  expect(await rotaFor(agent, "manager")).toMatchObject({
    ...{ version: 1, onNow: { id: agent.id }, members: [{ id: agent.id }], handoverAt: null },
    can: { revise: false, override: false },
  });
  expect(await rotasFor(await makeCustomer())).toEqual([]);
  const span = {
    duty: "manager",
    userId: boss.id,
    startsAt: "2026-03-17T00:00:00Z",
    endsAt: "2026-03-18T00:00:00Z",
  };
  await expect(execute(addOverride, agent, span)).rejects.toMatchObject({ code: "forbidden" });
  await expect(
    execute(addOverride, boss, { ...span, endsAt: span.startsAt }),
  ).rejects.toMatchObject({ errors: [{ path: "/endsAt" }] });
});

/** Whom an event of this kind calls. */
async function calledBy(subjectId: string, kind: string): Promise<string[]> {
  const events = await prisma.event.findMany({ where: { subjectId, kind }, select: { id: true } });
  await follow(events.map(({ id }) => id));
  const notices = await prisma.notification.findMany({
    where: { majorIncidentId: subjectId, event: { kind } },
    select: { userId: true },
  });
  return notices.map(({ userId }) => userId);
}

test("the manager on the rota is called for a proposal, and after ten minutes every manager", async () => {
  const [on, off] = [
    await makeAgent({ grants: ["mi_manager"] }),
    await makeAgent({ grants: ["mi_manager"] }),
  ];
  await rota("manager", [on]);
  const proposed = await execute(declareMajorIncident, await makeAgent(), {
    ...{ intent: "propose", title: "It spreads", severity: "SEV2", reason: "Sixty wait." },
    ...{ impactStatement: "Many cannot work.", serviceIds: [(await makeService()).id] },
  });
  const first = await calledBy(proposed.id, "major_incident.proposed");
  expect(first).toContain(on.id);
  expect(first).not.toContain(off.id);
});

test("declared, those on for a role have it at once, and an unanswered offer finds the deputy on the rota", async () => {
  const boss = await makeAgent({ grants: ["mi_manager"] });
  const [comms, scribe, deputy, other] = [
    await makeAgent(),
    await makeAgent(),
    await makeAgent(),
    await makeAgent(),
  ];
  await rota("comms_lead", [comms]);
  await rota("scribe", [scribe]);
  const words = {
    ...{ intent: "declare", title: "Lisbon is off", severity: "SEV1" },
    impactStatement: "Nobody can work.",
  };
  const { id } = await execute(declareMajorIncident, boss, words);
  const roles = async () =>
    (await majorIncidentFor(boss, id))?.roles.map(({ role, user }) => [role, user.id]);
  expect(await roles()).toEqual([
    ["comms_lead", comms.id],
    ["scribe", scribe.id],
  ]);
  expect(await calledBy(id, "major_incident.role_taken")).toContain(comms.id);
  // Whoever takes command of the worst kind lays the communications down.
  await execute(moveMajorIncident, comms, { majorIncidentId: id, event: "take_command" });
  expect(await roles()).toEqual([
    ["commander", comms.id],
    ["scribe", scribe.id],
  ]);
  await rota("deputy", [deputy]);
  await execute(offerCommand, comms, { majorIncidentId: id, toUserId: other.id, brief: "Quiet." });
  const open = await prisma.miHandover.findFirstOrThrow({ where: { majorIncidentId: id } });
  await prisma.miHandover.update({ where: { id: open.id }, data: { dueAt: new Date(0) } });
  await execute(lapseOffer, { kind: "system", name: "a test" }, { handoverId: open.id });
  expect((await majorIncidentFor(boss, id))?.handover?.to.id).toBe(deputy.id);
  const practice = await execute(declareMajorIncident, boss, { ...words, drill: true });
  expect((await majorIncidentFor(boss, practice.id))?.roles).toEqual([]);
});

test("a rota takes no zone that the database reads otherwise than people do, or not at all", async () => {
  const admin = await makeAdmin();
  const words = { duty: "manager", memberIds: [(await makeAgent()).id], ...BERLIN };
  const zones = ["IST", "BST", "CST", "CET", "AET", "+05:30", "US/Pacific-New", "SystemV/AST4ADT"];
  for (const timeZone of zones) {
    await expect(execute(reviseRota, admin, { ...words, timeZone })).rejects.toMatchObject({
      code: "validation-failed",
      errors: [{ path: "/timeZone" }],
    });
  }
  for (const timeZone of ["UTC", "Asia/Kolkata", "US/Eastern", "Etc/GMT+5"]) {
    await execute(reviseRota, admin, { ...words, timeZone });
  }
  expect(await rotasFor(admin)).toHaveLength(7);
});

test("every zone that a form offers says the same hour here and in the database", async () => {
  const moments = ["2026-01-15T12:00:00Z", "2026-07-15T12:00:00Z"].map(
    (moment) => new Date(moment),
  );
  const offered = zones("Asia/Kolkata").map(({ value }) => value);
  const rows = await prisma.$queryRaw<{ zone: string; moment: Date; wall: string }[]>`
    select zone, moment, to_char(moment at time zone zone, 'YYYY-MM-DD"T"HH24:MI') as wall
    from unnest(${offered}::text[]) as zone, unnest(${moments}::timestamptz[]) as moment
    where lower(zone) in (select lower(name) from pg_timezone_names)`;
  expect(rows.length).toBeGreaterThan(800);
  for (const { zone, moment, wall } of rows) {
    const here = new Date(wallAt(moment.getTime(), zone)).toISOString().slice(0, 16);
    expect([zone, wall]).toEqual([zone, here]);
  }
  expect(offered.filter((zone) => !isZone(zone))).toEqual([]);
});

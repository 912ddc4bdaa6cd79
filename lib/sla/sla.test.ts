import { randomUUID } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import { expect, test } from "vitest";
import { createCalendar } from "@/lib/calendars/commands/create-calendar";
import { reviseCalendar } from "@/lib/calendars/commands/revise-calendar";
import { postReply } from "@/lib/conversations/commands/post-reply";
import { prisma } from "@/lib/db/client";
import { follow, perform } from "@/lib/effects/dispatch";
import { escalateNow, escalateOverdue } from "@/lib/jobs/escalations";
import type { Person } from "@/lib/kernel/actor";
import { execute } from "@/lib/kernel/command";
import {
  eventsOf,
  makeAdmin,
  makeAgent,
  makeCustomer,
  makeIncident,
  makeService,
  makeTeam,
} from "@/lib/testing/factories";
import { moveTicket } from "@/lib/tickets/commands/move-ticket";
import { ticketFor } from "@/lib/tickets/queries";
import { createPolicy } from "./commands/create-policy";
import { escalateTicket } from "./commands/escalate-ticket";
import { removePolicy } from "./commands/remove-policy";
import { revisePolicy } from "./commands/revise-policy";
import { RevisePolicyCommand } from "./contract";
import { previewFor } from "./preview";
import { policiesFor, policyFor, policyVersionsFor, ticketSlaFor } from "./queries";

/** A loaded machine takes its time. */
const PATIENT = { timeout: 30_000 };

const never = new AbortController().signal;

/** Lets everything follow that the subject's events ask for, as the worker would. */
async function settle(subjectId: string) {
  const events = await prisma.event.findMany({
    where: { subjectId },
    select: { id: true },
    orderBy: { seq: "asc" },
  });
  await follow(events.map(({ id }) => id));
  const rows = await prisma.effect.findMany({
    where: { event: { subjectId }, state: "pending", name: { startsWith: "reckon" } },
  });
  for (const { id, name } of rows) await perform({ name, effectIds: [id] }, never);
}

type Wish = Record<string, unknown>;
const targets = (more: Wish = {}) =>
  ["P1", "P2", "P3", "P4", "P5"].map((priority) => ({ priority, resolution: 480, ...more }));

const preview = (actor: Person, wish: object) => previewFor(actor, RevisePolicyCommand.parse(wish));

/** A desk of its own: a service that has one policy, so that no other desk's matters. */
async function desk(wish: Wish = {}) {
  const [admin, agent, customer] = [await makeAdmin(), await makeAgent(), await makeCustomer()];
  const service = await makeService();
  const policy = await execute(createPolicy, admin, {
    ...{ name: "Of a test", type: "incident", serviceId: service.id, targets: targets() },
    ...wish,
  });
  const incident = () => makeIncident(customer, { serviceId: service.id });
  return { admin, agent, customer, service, policyId: policy.id, incident };
}

const keptOf = (ticketId: string) =>
  prisma.ticketSla.findUnique({
    where: { ticketId },
    include: { ticket: { include: { slaClocks: true } } },
  });

const jobsOf = (ticketId: string) => prisma.$queryRaw<{ runAt: Date }[]>`
  select run_at as "runAt" from graphile_worker.jobs where key = ${`sla:${ticketId}`}`;

test("a ticket's clocks follow from its events, are kept for lists, and explain themselves", async () => {
  const { agent, customer, policyId, incident } = await desk({
    targets: targets({ first_response: 60 }),
    escalations: [{ clock: "resolution", percent: 75, tells: ["assignee"] }],
  });
  const ticket = await incident();
  await settle(ticket.id);
  const created = ticket.createdAt.getTime();
  const kept = await keptOf(ticket.id);
  expect(kept).toMatchObject({ policyId, policyVersion: 1, paused: false });
  expect(Math.abs((kept?.dueAt?.getTime() ?? 0) - created - 3_600_000)).toBeLessThan(1_000);
  const [job, ...more] = await jobsOf(ticket.id);
  expect(more).toEqual([]);
  expect(job?.runAt.getTime()).toBe(kept?.escalateAt?.getTime());
  expect(Math.abs((job?.runAt.getTime() ?? 0) - created - 6 * 3_600_000)).toBeLessThan(1_000);

  await execute(moveTicket, agent, { ticketId: ticket.id, event: "start" });
  await execute(moveTicket, agent, {
    ...{ ticketId: ticket.id, event: "hold", reason: "awaiting_requester" },
    message: "Which printer?",
  });
  await settle(ticket.id);
  expect(await keptOf(ticket.id)).toMatchObject({ dueAt: null, paused: true, escalateAt: null });
  expect(await jobsOf(ticket.id)).toEqual([]);
  const view = await ticketSlaFor(agent, ticket.id);
  expect(view).toMatchObject({
    policy: { id: policyId, because: ["service", "type"], calendar: null },
    clocks: [
      { kind: "first_response", state: "met" },
      {
        ...{ kind: "resolution", state: "paused", dueAt: null, targetSeconds: 28_800 },
        segments: [
          { because: "created", runs: true },
          { because: "awaiting_requester", runs: false, until: null },
        ],
        escalations: [{ percent: 75, dueAt: null, firedAt: null }],
      },
    ],
  });
  const seen = await ticketFor(agent, ticket.id);
  expect(seen?.sla).toMatchObject([
    { kind: "first_response", state: "met" },
    { kind: "resolution", state: "paused", dueAt: null },
  ]);
  expect(await ticketFor(customer, ticket.id)).not.toHaveProperty("sla");
  await expect(ticketSlaFor(customer, ticket.id)).rejects.toMatchObject({ code: "forbidden" });
});

test("an escalation acts once for each clock and level, whoever asks and however often", async () => {
  const team = await makeTeam();
  const { agent, incident } = await desk({
    targets: targets({ resolution: 1 }),
    escalations: [
      {
        ...{ clock: "resolution", percent: 1, tells: ["assignee", "leads"] },
        ...{ raises: true, teamId: team.id },
      },
      { clock: "resolution", percent: 500, tells: ["assignee"] },
    ],
  });
  const lead = await makeAgent({ teamIds: [team.id], grants: ["lead"] });
  await prisma.teamMember.createMany({
    data: [{ teamId: team.id, userId: lead.id }],
    skipDuplicates: true,
  });
  const ticket = await incident();
  await execute(moveTicket, agent, { ticketId: ticket.id, event: "start" });
  await settle(ticket.id);
  const escalateAt = (await keptOf(ticket.id))?.escalateAt?.getTime() ?? 0;
  expect(escalateAt - ticket.createdAt.getTime()).toBeLessThan(1_000);
  for (;;) {
    const [row] = await prisma.$queryRaw<{ isDue: boolean }[]>`
      select clock_timestamp() > ${new Date(escalateAt)} as "isDue"`;
    if (row?.isDue) break;
    await pause(50);
  }
  await Promise.all([1, 2, 3].map(() => escalateNow({ ticketId: ticket.id })));
  await escalateNow({ ticketId: ticket.id });
  await escalateOverdue();
  expect((await eventsOf(ticket.id)).filter((kind) => kind === "ticket.escalated")).toHaveLength(1);
  const after = await prisma.ticket.findUniqueOrThrow({ where: { id: ticket.id } });
  expect(after).toMatchObject({
    ...{ priority: "P3", priorityOverridden: true },
    ...{ teamId: team.id, assigneeId: null },
  });
  await settle(ticket.id);
  const notices = await prisma.notification.findMany({
    where: { ticketId: ticket.id, event: { kind: "ticket.escalated" } },
  });
  expect(notices.map(({ userId, reason }) => [userId, reason])).toEqual([[lead.id, "lead"]]);
  // The next level is planned, and comes too early now.
  const [job] = await jobsOf(ticket.id);
  expect(job?.runAt.getTime()).toBe((await keptOf(ticket.id))?.escalateAt?.getTime());
  const view = await ticketSlaFor(agent, ticket.id);
  expect(view?.clocks[0]?.escalations).toMatchObject([
    { percent: 1, firedAt: expect.any(String) },
    { percent: 500, firedAt: null },
  ]);
  await expect(execute(escalateTicket, agent, { ticketId: ticket.id })).rejects.toMatchObject({
    code: "forbidden",
  });
});

test("an escalation gives nothing to a team that is retired, and a policy names none anew", async () => {
  const [gone, live] = [await makeTeam(), await makeTeam()];
  const give = (teamId: string, percent: number) => ({ clock: "resolution", percent, teamId });
  const { admin, agent, incident, policyId } = await desk({
    targets: targets({ resolution: 1 }),
    escalations: [{ ...give(gone.id, 1), tells: ["assignee"] }, give(live.id, 500)],
  });
  const ticket = await incident();
  await execute(moveTicket, agent, { ticketId: ticket.id, event: "start" });
  await prisma.team.update({ where: { id: gone.id }, data: { retiredAt: new Date() } });
  await settle(ticket.id);
  await expect
    .poll(async () => {
      await escalateNow({ ticketId: ticket.id });
      return eventsOf(ticket.id);
    }, PATIENT)
    .toContain("ticket.escalated");
  const after = await prisma.ticket.findUniqueOrThrow({ where: { id: ticket.id } });
  expect(after).toMatchObject({ teamId: ticket.teamId, assigneeId: agent.id });

  // What it has it keeps, with whatever else is changed.
  await execute(revisePolicy, admin, { policyId, targets: targets({ resolution: 2 }) });
  const other = await makeTeam();
  await prisma.team.update({ where: { id: other.id }, data: { retiredAt: new Date() } });
  await expect(
    execute(revisePolicy, admin, { policyId, escalations: [give(other.id, 90)] }),
  ).rejects.toMatchObject({
    errors: [{ path: "/escalations/0/teamId", message: "is a team that is retired" }],
  });
});

test("a ticket that cannot be escalated now holds up none of those behind it", async () => {
  const { incident } = await desk({
    escalations: [{ clock: "resolution", percent: 1, tells: ["assignee"] }],
  });
  const [held, other] = [await incident(), await incident()];
  const hoursAgo = (hours: number) => new Date(Date.now() - hours * 3_600_000);
  await prisma.$executeRaw`alter table event disable trigger event_is_final`;
  for (const { id } of [held, other]) {
    await settle(id);
    await prisma.event.updateMany({ where: { subjectId: id }, data: { createdAt: hoursAgo(2) } });
  }
  await prisma.$executeRaw`alter table event enable trigger event_is_final`;
  for (const [ticketId, escalateAt] of [
    [held.id, hoursAgo(9)],
    [other.id, hoursAgo(8)],
  ] as const) {
    await prisma.ticketSla.update({ where: { ticketId }, data: { escalateAt } });
  }
  await prisma.$transaction(async (tx) => {
    await tx.$executeRaw`select 1 from ticket where id = ${held.id}::uuid for update`;
    await escalateOverdue();
  }, PATIENT);
  expect(await eventsOf(other.id)).toContain("ticket.escalated");
  expect(await eventsOf(held.id)).not.toContain("ticket.escalated");
});

test("what lies in the trash escalates nothing", async () => {
  const { incident } = await desk();
  const ticket = await incident();
  await settle(ticket.id);
  await escalateNow({ ticketId: randomUUID() });
  expect(await eventsOf(ticket.id)).toEqual(["ticket.created"]);
});

test("a policy's next version is previewed, kept, and holds for its open tickets", async () => {
  const { admin, agent, policyId, incident } = await desk();
  const ticket = await incident();
  await settle(ticket.id);
  // Late at once: a minute that began before.
  const wish = { policyId, targets: targets({ resolution: 1 }) };
  const calm = await preview(admin, wish);
  expect(calm).toMatchObject({ looked: 1, tickets: 1, breaches: 0, recovers: 0, flips: [] });
  await expect(preview(agent, wish)).rejects.toMatchObject({ code: "forbidden" });
  expect(await preview(admin, { ...wish, policyId: randomUUID() })).toBeNull();

  await execute(revisePolicy, admin, { policyId, targets: targets({ resolution: 240 }) });
  await execute(revisePolicy, admin, { policyId, targets: targets({ resolution: 240 }) });
  await settle(policyId);
  const kept = await keptOf(ticket.id);
  expect(kept?.policyVersion).toBe(2);
  const left = (kept?.dueAt?.getTime() ?? 0) - ticket.createdAt.getTime();
  expect(Math.abs(left - 240 * 60_000)).toBeLessThan(1_000);
  const versions = await policyVersionsFor(agent, policyId, { limit: 10 });
  expect(versions?.rows.map(({ version, by }) => [version, by?.id])).toEqual([
    [2, admin.id],
    [1, admin.id],
  ]);
  expect(await eventsOf(policyId)).toEqual(["sla_policy.created", "sla_policy.revised"]);
});

test("a priority that a policy says something for from now on brings it the tickets that others had, or nobody", async () => {
  const admin = await makeAdmin();
  const [narrow, wider] = [["P1"], ["P1", "P4"]].map((list) =>
    list.map((priority) => ({ priority, resolution: 60 })),
  );
  const { policyId, service, incident } = await desk({ targets: narrow });
  const { id: wideId } = await execute(createPolicy, admin, {
    ...{ name: "Wide", serviceId: service.id, targets: targets({ resolution: 999 }) },
  });
  const ticket = await incident();
  const unpromised = await desk({ targets: narrow });
  const other = await unpromised.incident();
  await settle(ticket.id);
  expect((await keptOf(ticket.id))?.policyId).toBe(wideId);
  for (const one of [policyId, unpromised.policyId]) {
    await execute(revisePolicy, admin, { policyId: one, targets: wider });
    await settle(one);
  }
  expect((await keptOf(ticket.id))?.policyId).toBe(policyId);
  expect((await keptOf(other.id))?.policyId).toBe(unpromised.policyId);
});

test("a preview names the tickets that would be late, and those that no longer would be", async () => {
  const { admin, policyId, incident } = await desk({ targets: targets({ resolution: 480 }) });
  // A day of work that ended before the ticket was made leaves nothing of the time.
  const ticket = await incident();
  await settle(ticket.id);
  await prisma.$executeRaw`alter table event disable trigger event_is_final`;
  await prisma.event.updateMany({
    where: { subjectId: ticket.id },
    data: { createdAt: new Date(Date.now() - 3 * 3_600_000) },
  });
  await prisma.$executeRaw`alter table event enable trigger event_is_final`;
  const late = await preview(admin, { policyId, targets: targets({ resolution: 60 }) });
  expect(late).toMatchObject({
    ...{ breaches: 1, recovers: 0 },
    flips: [{ ticket: { id: ticket.id }, clock: "resolution", from: "running", to: "breached" }],
  });
  await execute(revisePolicy, admin, { policyId, targets: targets({ resolution: 60 }) });
  const calm = await preview(admin, { policyId, targets: targets({ resolution: 480 }) });
  expect(calm).toMatchObject({
    ...{ breaches: 0, recovers: 1 },
    flips: [{ from: "breached", to: "running" }],
  });
});

test("a calendar that changes has the clocks that count by it reckoned anew", async () => {
  const admin = await makeAdmin();
  const everyDay = (from: string, until: string) =>
    [1, 2, 3, 4, 5, 6, 7].map((day) => ({ day, from, until }));
  const { id: calendarId } = await execute(createCalendar, admin, {
    ...{ name: `Clock ${randomUUID()}`, timeZone: "UTC", hours: everyDay("00:00", "24:00") },
  });
  const { incident } = await desk({ targets: targets({ calendarId, resolution: 24 * 60 }) });
  const ticket = await incident();
  await settle(ticket.id);
  const before = (await keptOf(ticket.id))?.dueAt?.getTime() ?? 0;
  await execute(reviseCalendar, admin, { calendarId, hours: everyDay("00:00", "12:00") });
  await settle(calendarId);
  const after = (await keptOf(ticket.id))?.dueAt?.getTime() ?? 0;
  expect(after - before).toBeGreaterThanOrEqual(12 * 3_600_000);
  // Under another name it counts as it did.
  await execute(reviseCalendar, admin, { calendarId, name: `Clock ${randomUUID()}` });
  await settle(calendarId);
  expect(
    await prisma.effect.count({
      where: { name: "reckon-promised", event: { subjectId: calendarId } },
    }),
  ).toBe(1);
});

test("a removed policy leaves its tickets to the next that fits, or promises nothing", async () => {
  const { admin, service, policyId, incident } = await desk();
  const wide = { name: "Wide", serviceId: service.id, targets: targets({ resolution: 60 }) };
  const { id: wideId } = await execute(createPolicy, admin, wide);
  const ticket = await incident();
  await settle(ticket.id);
  expect((await keptOf(ticket.id))?.policyId).toBe(policyId);
  await execute(removePolicy, admin, { policyId });
  await settle(policyId);
  expect((await keptOf(ticket.id))?.policyId).toBe(wideId);
  expect(await policyFor(admin, policyId)).toBeNull();
});

test("only admins set policies, customers do not read them, and what cannot be meant is refused", async () => {
  const { admin, agent, customer, service, policyId } = await desk();
  for (const actor of [agent, customer]) {
    for (const attempt of [
      () => execute(createPolicy, actor, { name: "x", targets: targets() }),
      () => execute(revisePolicy, actor, { policyId, name: "x" }),
      () => execute(removePolicy, actor, { policyId }),
    ]) {
      await expect(attempt()).rejects.toMatchObject({ code: "forbidden" });
    }
  }
  await expect(policiesFor(customer, { limit: 1 })).rejects.toMatchObject({ code: "forbidden" });
  const twin = { name: "Twin", type: "incident", serviceId: service.id, targets: targets() };
  await expect(execute(createPolicy, admin, twin)).rejects.toMatchObject({
    code: "already-exists",
  });
  const before = await policyFor(admin, policyId);
  const [first] = targets();
  const rule = { clock: "resolution", percent: 75, tells: ["team"] };
  for (const [input, path] of [
    [{ targets: [] }, "/targets"],
    [{ targets: [first, first] }, "/targets/1/priority"],
    [{ targets: [{ priority: "P1" }] }, "/targets"],
    [{ targets: [{ ...first, resolution: 0 }] }, "/targets/0/resolution"],
    [{ targets: [{ ...first, calendarId: admin.id }] }, "/targets/0/calendarId"],
    [{ pauses: ["lunch"] }, "/pauses/0"],
    [{ escalations: [rule, rule] }, "/escalations/1/percent"],
    [{ escalations: [{ ...rule, percent: 0 }] }, "/escalations/0/percent"],
    [{ escalations: [{ ...rule, tells: [] }] }, "/escalations/0"],
    [{ escalations: [{ ...rule, teamId: admin.id }] }, "/escalations/0/teamId"],
    [{ pigeons: 1 }, "/pigeons"],
    [{ type: "request" }, "/type"],
  ] as const) {
    const attempt = execute(revisePolicy, admin, { policyId, ...input });
    await expect(attempt, path).rejects.toMatchObject({ errors: [{ path }] });
  }
  const foreign = execute(createPolicy, admin, { ...twin, serviceId: admin.id });
  await expect(foreign).rejects.toMatchObject({ errors: [{ path: "/serviceId" }] });
  expect(await policyFor(admin, policyId)).toEqual(before);
});

test("an answer that a customer gives starts the clock of the next reply", async () => {
  const { agent, customer, incident } = await desk({ targets: targets({ next_reply: 30 }) });
  const ticket = await incident();
  await execute(postReply, agent, { ticketId: ticket.id, body: "We look." });
  await execute(postReply, customer, { ticketId: ticket.id, body: "Thank you. When?" });
  const view = await ticketSlaFor(agent, ticket.id);
  expect(view?.clocks.map(({ kind, state }) => `${kind} ${state}`)).toEqual([
    "resolution running",
    "next_reply running",
  ]);
});

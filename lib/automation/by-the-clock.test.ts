import { randomUUID } from "node:crypto";
import { beforeAll, expect, test } from "vitest";
import { createField } from "@/lib/custom-fields/commands/create-field";
import { prisma } from "@/lib/db/client";
import { goThroughTurn, resumeTurns, takeTurn } from "@/lib/jobs/rule-turns";
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
import { reviseTicket } from "@/lib/tickets/commands/revise-ticket";
import { trashTicket } from "@/lib/trash/commands/trash-ticket";
import { createAutomation } from "./commands/create-automation";
import { reviseAutomation } from "./commands/revise-automation";
import { automationFor, runsOfRule, turnsOfRule } from "./queries";

let admin: Person;
let agent: Person;
let customer: Person;
beforeAll(async () => {
  [admin, agent, customer] = [await makeAdmin(), await makeAgent(), await makeCustomer()];
});

const HOURLY = { every: "hours", count: 1 };

/** A rule about one service alone, so that it finds no other test's tickets. */
async function ruleOn(wish: object = {}) {
  const service = await makeService();
  const { id } = await execute(createAutomation, admin, {
    ...{ name: `Rule ${service.name}`, trigger: "schedule", schedule: HOURLY, enabled: true },
    ...{ query: `service:"${service.name}" is:open`, actions: { addTags: ["seen"] } },
    ...wish,
  });
  const arrives = async () => (await makeIncident(customer, { serviceId: service.id })).id;
  return { id, service, arrives };
}

/** Its time has come. */
async function comesDue(ruleId: string) {
  const nextAt = new Date(Date.now() - 60_000);
  await prisma.automationRule.update({ where: { id: ruleId }, data: { nextAt } });
  await takeTurn({ ruleId });
  const turn = await prisma.ruleTurn.findFirstOrThrow({
    where: { ruleId },
    orderBy: { createdAt: "desc" },
  });
  return turn;
}

async function runs(ruleId: string) {
  const turn = await comesDue(ruleId);
  await goThroughTurn({ turnId: turn.id });
  return prisma.ruleTurn.findUniqueOrThrow({ where: { id: turn.id } });
}

const tagsOf = async (id: string) =>
  (await prisma.ticket.findUniqueOrThrow({ where: { id } })).tags;

test("a rule that comes due acts on what it finds, its log says so, and its next time is set", async () => {
  const { id, arrives } = await ruleOn();
  const [one, other] = [await arrives(), await arrives()];
  const turn = await runs(id);
  expect(turn).toMatchObject({ found: 2, more: false, endedAt: expect.any(Date) });
  expect([await tagsOf(one), await tagsOf(other)]).toEqual([["seen"], ["seen"]]);
  expect(await eventsOf(one)).toEqual(["ticket.created", "ticket.revised", "ticket.rule_ran"]);
  const rule = await automationFor(admin, id);
  expect(rule).toMatchObject({ runs: 2 });
  const ahead = new Date(rule?.nextAt ?? 0).getTime() - Date.now();
  expect(ahead).toBeGreaterThan(0);
  const log = await runsOfRule(admin, id, { limit: 1 });
  expect(log?.rows).toMatchObject([{ eventId: null, turnId: turn.id, outcome: "done" }]);
  const rest = await runsOfRule(admin, id, { limit: 5, cursor: log?.nextCursor ?? "" });
  expect(rest?.rows).toHaveLength(1);
  expect((await turnsOfRule(admin, id, { limit: 5 }))?.rows).toMatchObject([
    { state: "done", found: 2, done: 2, failed: 0 },
  ]);
  const job = await prisma.$queryRaw`
    select 1 from graphile_worker.jobs where key = ${`rule-due:${id}`}`;
  expect(job).toHaveLength(1);
});

test("it acts on a ticket once for each time in a state, or at each of its times", async () => {
  const [state, turn] = [await ruleOn(), await ruleOn({ once: "turn" })];
  const ticketId = await state.arrives();
  await turn.arrives();
  expect((await runs(state.id)).found).toBe(1);
  expect((await runs(state.id)).found).toBe(0);
  await execute(moveTicket, agent, { ticketId, event: "start", assigneeId: agent.id });
  expect((await runs(state.id)).found).toBe(1);
  expect((await runs(turn.id)).found).toBe(1);
  expect((await runs(turn.id)).found).toBe(1);
});

test("one time is one turn, however many workers take it and whatever restarts in its middle", async () => {
  const { id, arrives } = await ruleOn({ actions: { note: "Still open." } });
  const tickets = [await arrives(), await arrives(), await arrives()];
  await prisma.automationRule.update({
    where: { id },
    data: { nextAt: new Date(Date.now() - 60_000) },
  });
  await Promise.all([takeTurn({ ruleId: id }), takeTurn({ ruleId: id }), resumeTurns()]);
  const turns = await prisma.ruleTurn.findMany({ where: { ruleId: id } });
  expect(turns).toHaveLength(1);
  const turnId = turns[0]?.id ?? "";
  // A worker was stopped before the first, and two take over at once.
  const stopped = AbortSignal.abort();
  await expect(goThroughTurn({ turnId }, stopped)).rejects.toThrow("stopped");
  await Promise.all([goThroughTurn({ turnId }), goThroughTurn({ turnId })]);
  for (const ticketId of tickets) {
    const notes = await prisma.reply.count({ where: { ticketId, body: "Still open." } });
    expect(notes).toBe(1);
    const ran = (await eventsOf(ticketId)).filter((kind) => kind === "ticket.rule_ran");
    expect(ran).toHaveLength(1);
  }
});

test("what a lost job has left lying is taken up", async () => {
  const { id, arrives } = await ruleOn();
  await arrives();
  const turn = await comesDue(id);
  await prisma.$executeRaw`select graphile_worker.remove_job(${`rule-turn:${turn.id}`})`;
  await resumeTurns();
  const jobs = await prisma.$queryRaw`
    select 1 from graphile_worker.jobs where key = ${`rule-turn:${turn.id}`}`;
  expect(jobs).toHaveLength(1);
});

test("whoever switches it off in the middle stops it, and what lies in the trash is left out", async () => {
  const { id, arrives } = await ruleOn();
  const [gone, here] = [await arrives(), await arrives()];
  const turn = await comesDue(id);
  await execute(trashTicket, agent, { ticketId: gone, reason: "Twice." });
  await goThroughTurn({ turnId: turn.id });
  expect(await tagsOf(here)).toEqual(["seen"]);
  const rows = await prisma.ruleTurnTicket.findMany({ where: { turnId: turn.id } });
  expect(rows.map(({ outcome }) => outcome).sort()).toEqual(["done", "failed"]);

  const other = await ruleOn();
  const ticketId = await other.arrives();
  const later = await comesDue(other.id);
  await execute(reviseAutomation, admin, { ruleId: other.id, enabled: false });
  await goThroughTurn({ turnId: later.id });
  expect(await tagsOf(ticketId)).toEqual([]);
  expect(await automationFor(admin, other.id)).toMatchObject({ nextAt: null });
  await takeTurn({ ruleId: other.id });
  expect(await prisma.ruleTurn.count({ where: { ruleId: other.id } })).toBe(1);
});

test("a schedule belongs to a rule that goes by the clock", async () => {
  const words = { name: "No", actions: { addTags: ["no"] } };
  const codeOf = (work: Promise<unknown>) =>
    work.then(
      () => "done",
      ({ code }) => code,
    );
  const make = (wish: object) => codeOf(execute(createAutomation, admin, { ...words, ...wish }));
  expect(await make({ trigger: "schedule" })).toBe("validation-failed");
  expect(await make({ trigger: "created", schedule: HOURLY })).toBe("validation-failed");
  const daily = { every: "day", at: "25:00", timeZone: "UTC" };
  expect(await make({ trigger: "schedule", schedule: daily })).toBe("validation-failed");
  const { id } = await ruleOn();
  const change = execute(reviseAutomation, admin, { ruleId: id, trigger: "created" });
  expect(await codeOf(change)).toBe("validation-failed");
});

test("everything that a rule can do is done by the command that a person would use", async () => {
  const [team, helper] = [await makeTeam(), await makeAgent({ name: "Helper" })];
  const key = `f${randomUUID().replaceAll("-", "").slice(0, 12)}`;
  const field = { key, label: "Found", kind: "text", types: ["incident"] };
  await execute(createField, admin, field);
  const { id, arrives } = await ruleOn({
    actions: {
      ...{ teamId: team.id, assigneeId: helper.id, addTags: ["late"], removeTags: ["new"] },
      ...{ impact: "high", urgency: "high", priority: "P2", customFields: { [key]: "yes" } },
      ...{ watcherId: helper.id, task: { title: "Call them", dueDays: 2 } },
      ...{ note: "{{ticket.reference}} is late.", notify: { userIds: [helper.id] } },
      reply: { body: "Hello {{requester.firstName|there}}, we are at it." },
      hold: { reason: "awaiting_vendor" },
    },
  });
  const ticketId = await arrives();
  await execute(reviseTicket, agent, { ticketId, tags: ["new"] });
  await execute(moveTicket, agent, { ticketId, event: "start", assigneeId: agent.id });
  await runs(id);
  const log = await runsOfRule(admin, id, { limit: 5 });
  expect(log?.rows).toMatchObject([{ outcome: "done", reason: null }]);
  const ticket = await prisma.ticket.findUniqueOrThrow({
    where: { id: ticketId },
    include: { replies: { orderBy: { id: "asc" } }, tasks: true, customValues: true },
  });
  expect(ticket).toMatchObject({
    ...{ teamId: team.id, assigneeId: helper.id, tags: ["late"], priority: "P2" },
    ...{ impact: "high", priorityOverridden: true, state: "on_hold" },
    ...{ holdReason: "awaiting_vendor", customValues: [{ text: "yes" }] },
    tasks: [{ title: "Call them" }],
  });
  // In the name of whoever made the rule.
  expect(ticket.replies).toMatchObject([
    { audience: "internal", body: `${ticket.reference} is late.`, authorId: admin.id },
    { audience: "public", body: "Hello customer, we are at it.", authorId: admin.id },
  ]);
  expect(await eventsOf(ticketId)).toContain("ticket.rule_called");
});

test("a rule answers a ticket once a day at most, and goes no further than it may", async () => {
  const { id, arrives } = await ruleOn({ once: "turn", actions: { reply: { body: "At it." } } });
  const ticketId = await arrives();
  await runs(id);
  await runs(id);
  const log = await runsOfRule(admin, id, { limit: 5 });
  expect(log?.rows.map(({ outcome }) => outcome)).toEqual(["failed", "done"]);
  expect(await prisma.reply.count({ where: { ticketId } })).toBe(1);
  const resolves = await ruleOn({ actions: { resolve: { code: "fixed", note: "Silence." } } });
  const over = await resolves.arrives();
  const query = `service:"${resolves.service.name}"`;
  await execute(reviseAutomation, admin, { ruleId: resolves.id, query });
  await execute(moveTicket, agent, { ticketId: over, event: "cancel", reason: "withdrawn" });
  await runs(resolves.id);
  expect((await runsOfRule(admin, resolves.id, { limit: 5 }))?.rows).toMatchObject([
    { outcome: "failed", reason: expect.stringContaining("no move for you while it is cancelled") },
  ]);
});

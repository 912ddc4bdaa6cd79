import { randomUUID } from "node:crypto";
import { beforeAll, expect, test } from "vitest";
import { postReply } from "@/lib/conversations/commands/post-reply";
import { prisma } from "@/lib/db/client";
import { actOn } from "@/lib/effects/act-on-rules";
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
import { settle } from "@/lib/testing/settle";
import { moveTicket } from "@/lib/tickets/commands/move-ticket";
import { reviseTicket } from "@/lib/tickets/commands/revise-ticket";
import { keyOf } from "./chain";
import { createAutomation } from "./commands/create-automation";
import { removeAutomation } from "./commands/remove-automation";
import { reviseAutomation } from "./commands/revise-automation";
import { dryRunFor } from "./dry-run";
import { automationFor, automationsFor, runsOfRule } from "./queries";

let [admin, customer]: Person[] = [];

beforeAll(async () => {
  [admin, customer] = [await makeAdmin(), await makeCustomer()];
});

const people = () => {
  if (!admin || !customer) throw new Error("Nobody is there.");
  return { admin, customer };
};

/** A rule about one service alone, so that it sees no other test's tickets. */
async function ruleOn(wish: object) {
  const service = await makeService();
  const { id } = await execute(createAutomation, people().admin, {
    ...{ name: `Rule ${service.name}`, trigger: "created", query: `service:"${service.name}"` },
    ...{ enabled: true, actions: { addTags: ["seen"] } },
    ...wish,
  });
  const arrives = async (isSettled = true) => {
    const ticket = await makeIncident(people().customer, { serviceId: service.id });
    if (isSettled) await settle("run-rules", ticket.id);
    return ticket.id;
  };
  return { id, service, arrives };
}

const rowOf = (id: string) => prisma.ticket.findUniqueOrThrow({ where: { id } });
const outcomesOf = async (ruleId: string) =>
  ((await runsOfRule(people().admin, ruleId, { limit: 50 }))?.rows ?? []).map(
    ({ outcome, reason }) => ({ outcome, reason }),
  );

test("a rule acts on what is its business, once per happening, and its log says so", async () => {
  const { admin, customer } = people();
  const [team, agent] = [await makeTeam(), await makeAgent()];
  const { id, arrives, service } = await ruleOn({
    actions: { teamId: team.id, addTags: ["seen"], watcherId: agent.id },
  });
  const ticketId = await arrives();
  expect(await rowOf(ticketId)).toMatchObject({ teamId: team.id, tags: ["seen"] });
  expect(await prisma.ticketWatcher.count({ where: { ticketId, userId: agent.id } })).toBe(1);
  expect(await eventsOf(ticketId)).toContain("ticket.rule_ran");
  const before = await eventsOf(ticketId);
  const event = await prisma.event.findFirstOrThrow({
    where: { subjectId: ticketId, kind: "ticket.created" },
  });
  const rule = await prisma.automationRule.findUniqueOrThrow({ where: { id } });
  await Promise.all([1, 2, 3].map(() => actOn([rule], event, new AbortController().signal)));
  expect(await eventsOf(ticketId)).toEqual(before);
  expect(await outcomesOf(id)).toEqual([{ outcome: "done", reason: null }]);
  const other = await makeIncident(customer, {});
  await settle("run-rules", other.id);
  expect(await rowOf(other.id)).toMatchObject({ tags: [], teamId: null });

  await execute(reviseAutomation, admin, { ruleId: id, enabled: false });
  const unseen = await makeIncident(customer, { serviceId: service.id });
  await execute(reviseAutomation, admin, { ruleId: id, enabled: true });
  // What came while it was off is none of its business.
  await settle("run-rules", unseen.id);
  expect(await rowOf(unseen.id)).toMatchObject({ tags: [] });
  expect(await automationFor(admin, id)).toMatchObject({ runs: 1, enabled: true, version: 3 });
});

test("replies, moves and assignments set rules off too, and a text condition reads what was said", async () => {
  const { customer } = people();
  const agent = await makeAgent();
  const { id, arrives, service } = await ruleOn({ trigger: "replied" });
  await execute(reviseAutomation, people().admin, {
    ...{ ruleId: id, query: `service:"${service.name}" zebrafish` },
  });
  const ticketId = await arrives();
  await execute(postReply, customer, { ticketId, body: "It is broken." });
  await settle("run-rules", ticketId);
  expect(await rowOf(ticketId)).toMatchObject({ tags: [] });
  await execute(postReply, customer, { ticketId, body: "A zebrafish sits on it." });
  await settle("run-rules", ticketId);
  expect((await rowOf(ticketId)).tags).toEqual(["seen"]);
  await execute(reviseAutomation, people().admin, {
    ...{ ruleId: id, trigger: "moved", actions: { addTags: ["begun"] } },
  });
  await execute(moveTicket, agent, { ticketId, event: "start" });
  await settle("run-rules", ticketId);
  expect((await rowOf(ticketId)).tags).toEqual(["begun", "seen"]);
});

test("rules that would call each other for ever are cut, and named", async () => {
  const { admin } = people();
  const agent = await makeAgent();
  const [one, other] = [await makeTeam(), await makeTeam()];
  const first = await ruleOn({ trigger: "assigned" });
  const query = `service:"${first.service.name}"`;
  await execute(reviseAutomation, admin, {
    ...{ ruleId: first.id, name: "To the other" },
    ...{ query: `${query} team:"${one.name}"`, actions: { teamId: other.id } },
  });
  const { id: second } = await execute(createAutomation, admin, {
    ...{ name: "To the one", trigger: "assigned", query: `${query} team:"${other.name}"` },
    ...{ enabled: true, actions: { teamId: one.id } },
  });
  const ticketId = await first.arrives();
  await execute(reviseTicket, agent, { ticketId, teamId: one.id });
  for (let round = 0; round < 4; round += 1) await settle("run-rules", ticketId);
  expect(await outcomesOf(first.id)).toEqual([
    { outcome: "loop", reason: "To the other → To the one → To the other" },
    { outcome: "done", reason: null },
  ]);
  expect(await outcomesOf(second)).toEqual([{ outcome: "done", reason: null }]);
  expect(await rowOf(ticketId)).toMatchObject({ teamId: one.id });
});

test.each([25, 101])("a circle of %i steps is cut and named too", async (steps) => {
  const { id, arrives } = await ruleOn({ enabled: false });
  const ticketId = await arrives();
  const rule = await prisma.automationRule.findUniqueOrThrow({ where: { id } });
  const [subjectId, commandId] = [randomUUID(), randomUUID()];
  let key = keyOf(id, randomUUID(), "set");
  let last = "";
  for (let seq = 1; seq <= steps; seq += 1) {
    const event = await prisma.event.create({
      data: {
        ...{ subjectKind: "ticket", subjectId, seq, kind: "ticket.assigned", key, commandId },
        ...{ actorKind: "system", facts: {} },
      },
    });
    last = event.id;
    key = keyOf(randomUUID(), last, "set");
  }
  await actOn([rule], { id: last, subjectId: ticketId }, new AbortController().signal);
  const [run] = await outcomesOf(id);
  expect(run).toMatchObject({ outcome: "loop", reason: expect.stringContaining(rule.name) });
  expect(await rowOf(ticketId)).toMatchObject({ tags: [] });
});

test("what cannot be done is in the log with its reason, and nothing is half done", async () => {
  const agent = await makeAgent();
  const team = await makeTeam();
  const { id, arrives } = await ruleOn({ actions: { teamId: team.id, assigneeId: agent.id } });
  await prisma.user.update({ where: { id: agent.id }, data: { deactivatedAt: new Date() } });
  const ticketId = await arrives();
  expect(await rowOf(ticketId)).toMatchObject({ teamId: null, assigneeId: null });
  expect(await outcomesOf(id)).toEqual([
    { outcome: "failed", reason: "/assigneeId is not an active agent" },
  ]);
});

test("whoever changes what a rule says stands for it, and one whose maker has left is taken over by switching it on", async () => {
  const other = await makeAdmin();
  const { id, arrives } = await ruleOn({ actions: { reply: { body: "We look into it." } } });
  const saidBy = async (ticketId: string) =>
    (await prisma.reply.findMany({ where: { ticketId }, select: { authorId: true } })).map(
      ({ authorId }) => authorId,
    );
  const revise = (by: Person, wish: object) =>
    execute(reviseAutomation, by, { ruleId: id, ...wish });
  await revise(other, { name: "Another name" });
  expect(await saidBy(await arrives())).toEqual([people().admin.id]);
  await revise(other, { actions: { reply: { body: "Give us a moment." } } });
  expect(await saidBy(await arrives())).toEqual([other.id]);
  await prisma.user.update({ where: { id: other.id }, data: { deactivatedAt: new Date() } });
  expect(await saidBy(await arrives())).toEqual([]);
  await revise(people().admin, { enabled: false });
  await revise(people().admin, { enabled: true });
  expect(await saidBy(await arrives())).toEqual([people().admin.id]);
});

test("a rule is tried on the last thirty days without changing anything", async () => {
  const { admin } = people();
  const { id, arrives } = await ruleOn({ enabled: false });
  const tickets = [await arrives(), await arrives()];
  expect(await dryRunFor(admin, id)).toMatchObject({
    ...{ events: 2, tickets: 2, more: false },
    sample: [{ id: tickets[1] }, { id: tickets[0] }],
  });
  for (const ticket of tickets) expect(await rowOf(ticket)).toMatchObject({ tags: [] });
  expect(await outcomesOf(id)).toEqual([]);
});

test("only admins make rules; what is unknown or asks who looks is refused by name", async () => {
  const { admin } = people();
  const agent = await makeAgent();
  const wish = { name: "A rule", trigger: "created", actions: { addTags: ["x"] } };
  await expect(execute(createAutomation, agent, wish)).rejects.toMatchObject({ code: "forbidden" });
  for (const [wrong, path] of [
    [{ query: "assignee:me" }, "/query"],
    [{ query: "(priority:P1" }, "/query"],
    [{ query: 'service:"nothing is called so"' }, "/query"],
    [{ actions: {} }, "/actions"],
    [{ actions: { teamId: admin.id } }, "/actions/teamId"],
    [{ actions: { assigneeId: people().customer.id } }, "/actions/assigneeId"],
    [{ trigger: "purged" }, "/trigger"],
  ] as const) {
    await expect(execute(createAutomation, admin, { ...wish, ...wrong })).rejects.toMatchObject({
      ...{ code: "validation-failed", errors: [{ path }] },
    });
  }
  const { id } = await execute(createAutomation, admin, wish);
  expect(await automationFor(agent, id)).toBeNull();
  expect(await dryRunFor(agent, id)).toBeNull();
  expect((await automationsFor(agent, { limit: 5 })).rows).toEqual([]);
  await execute(removeAutomation, admin, { ruleId: id });
  expect(await automationFor(admin, id)).toBeNull();
  await expect(
    execute(reviseAutomation, admin, { ruleId: id, enabled: true }),
  ).rejects.toMatchObject({ code: "not-found" });
});

test("whoever goes on after a crash goes by what was found before the first rule acted", async () => {
  const { admin } = people();
  const {
    id: first,
    service,
    arrives,
  } = await ruleOn({
    actions: { addTags: ["seen"], task: { title: "Look at it", dueDays: null } },
  });
  const query = `service:"${service.name}"`;
  const wish = { trigger: "created", enabled: true };
  const { id: second } = await execute(createAutomation, admin, {
    ...{ ...wish, name: "As it came", query: `${query} -tag:seen`, actions: { addTags: ["new"] } },
  });
  const { id: third } = await execute(createAutomation, admin, {
    ...{ ...wish, name: "As it is now", query: `${query} tag:seen`, actions: { addTags: ["old"] } },
  });
  const rules = await prisma.automationRule.findMany({
    where: { id: { in: [first, second, third] } },
    orderBy: { createdAt: "asc" },
  });
  const ticketId = await arrives(false);
  const event = await prisma.event.findFirstOrThrow({
    where: { subjectId: ticketId, kind: "ticket.created" },
  });
  const act = () => actOn(rules, event, new AbortController().signal);

  // Between two actions of the first, then between its last action and its line in the log.
  for (const [table, where] of [
    ["task", `ticket_id = '${ticketId}'`],
    ["rule_run", `rule_id = '${first}'`],
  ] as const) {
    await cutAt(table, where, async () => {
      await expect(act()).rejects.toThrow();
    });
    expect((await rowOf(ticketId)).tags).toEqual(["seen"]);
  }
  await act();
  await act();
  expect((await rowOf(ticketId)).tags).toEqual(["new", "seen"]);
  expect(await prisma.task.count({ where: { ticketId } })).toBe(1);
  expect(await outcomesOf(first)).toEqual([{ outcome: "done", reason: null }]);
  expect(await outcomesOf(second)).toEqual([{ outcome: "done", reason: null }]);
  expect(await outcomesOf(third)).toEqual([]);
  const told = (await eventsOf(ticketId)).filter((kind) => kind === "ticket.revised");
  expect(told).toHaveLength(2);
});

/** While it runs no such row can be added, as if whoever adds it died there. */
async function cutAt(table: "task" | "rule_run", where: string, run: () => Promise<void>) {
  const name = `cut_${randomUUID().replaceAll("-", "")}`;
  await prisma.$executeRawUnsafe(`create function ${name}() returns trigger language plpgsql as $$
    begin if exists (select from (select new.*) x where ${where}) then raise 'cut'; end if;
    return new; end $$`);
  await prisma.$executeRawUnsafe(
    `create trigger ${name} before insert on ${table} for each row execute function ${name}()`,
  );
  try {
    await run();
  } finally {
    await prisma.$executeRawUnsafe(`drop function ${name}() cascade`);
  }
}

import { expect, test } from "vitest";
import { prisma } from "@/lib/db/client";
import type { Person } from "@/lib/kernel/actor";
import { execute } from "@/lib/kernel/command";
import {
  eventsOf,
  makeAdmin,
  makeAgent,
  makeCustomer,
  makeIncident,
  makeService,
} from "@/lib/testing/factories";
import { ask, codeOf, tokenOf } from "@/lib/testing/rest";
import { majorIncidents } from "@/lib/web/rest/major-incidents";
import { majorIncidentFor, majorIncidentsFor } from "../queries";
import { declareMajorIncident } from "./declare-major-incident";
import { moveMajorIncident } from "./move-major-incident";
import { reviseMajorIncident } from "./revise-major-incident";

const words = {
  intent: "declare",
  title: "Lisbon VPN outage",
  severity: "SEV1",
  impactStatement: "Nobody in Lisbon can work.",
} as const;

const manager = () => makeAgent({ grants: ["mi_manager"] });
const declare = (actor: Person, extra: object = {}) =>
  execute(declareMajorIncident, actor, { ...words, ...extra });
const viewOf = async (actor: Person, id: string) => {
  const view = await majorIncidentFor(actor, id);
  if (!view) throw new Error("It is not there.");
  return view;
};

test("declared in three fields: a reference, clocks for every audience, and a start that nobody made up", async () => {
  const actor = await manager();
  const made = await declare(actor);
  expect(made.status).toBe(201);
  const view = await viewOf(actor, made.id);
  expect(view).toMatchObject({
    state: "declared",
    severity: "SEV1",
    publicPhase: "none",
    impactStartedAt: null,
    roles: [],
    version: 1,
  });
  expect(view.reference).toMatch(/^MI-\d+$/);
  expect(view.audiences.map(({ audience }) => audience)).toEqual([
    ...["internal", "stakeholders", "customers", "public"],
  ]);
  expect(Object.values(view.nextUpdateBy).every((due) => due !== null)).toBe(true);
  expect(await eventsOf(made.id)).toEqual(["major_incident.declared"]);
});

test("unknown is an answer about the start, and no time is none yet", async () => {
  const actor = await manager();
  const { id } = await declare(actor, { impactStartedAt: "unknown" });
  expect((await viewOf(actor, id)).impactStartedAt).toBe("unknown");
});

test("nobody is hit from a time that is yet to come", async () => {
  const actor = await manager();
  const later = new Date(Date.now() + 3_600_000).toISOString();
  const fault = (name: string) => ({ errors: [{ path: `/${name}` }] });
  await expect(declare(actor, { impactStartedAt: later })).rejects.toMatchObject(
    fault("impactStartedAt"),
  );
  const { id } = await declare(actor, { impactStartedAt: new Date().toISOString() });
  await expect(
    execute(reviseMajorIncident, actor, { majorIncidentId: id, impactEndedAt: later }),
  ).rejects.toMatchObject(fault("impactEndedAt"));
});

test("its tickets hang on it and their requesters will hear", async () => {
  const [actor, customer] = [await manager(), await makeCustomer()];
  const ticket = await makeIncident(customer);
  const { id } = await declare(actor, { ticketIds: [ticket.reference] });
  const view = await viewOf(actor, id);
  expect(view.counts.tickets).toBe(1);
  expect(view.audiences.find(({ audience }) => audience === "customers")?.subscribers).toBe(1);
  expect(await eventsOf(ticket.id)).toContain("ticket.major_incident_linked");
});

test("an agent proposes with a reason and does not declare; customers do neither and see none", async () => {
  const [agent, customer] = [await makeAgent(), await makeCustomer()];
  await expect(declare(agent)).rejects.toMatchObject({ code: "forbidden" });
  await expect(declare(agent, { intent: "propose" })).rejects.toMatchObject({
    code: "validation-failed",
  });
  const serviceIds = [(await makeService()).id];
  const reason = "Sixty people wait.";
  const made = await declare(agent, { intent: "propose", reason, serviceIds });
  expect((await viewOf(agent, made.id)).state).toBe("proposed");
  expect((await viewOf(agent, made.id)).decisionDueAt).not.toBeNull();
  await expect(
    declare(customer, { intent: "propose", reason: "It is down." }),
  ).rejects.toMatchObject({ code: "forbidden" });
  expect(await majorIncidentFor(customer, made.id)).toBeNull();
  expect((await majorIncidentsFor(customer, {}, { limit: 10 })).rows).toEqual([]);
});

test("a manager accepts or rejects with a reason, and the ticket lives on", async () => {
  const [agent, boss, customer] = [await makeAgent(), await manager(), await makeCustomer()];
  const ticket = await makeIncident(customer);
  const propose = () =>
    declare(agent, { intent: "propose", reason: "It spreads.", ticketIds: [ticket.id] });
  const first = await propose();
  const move = (actor: Person, id: string, input: object) =>
    execute(moveMajorIncident, actor, { majorIncidentId: id, ...input });
  await expect(move(agent, first.id, { event: "accept" })).rejects.toMatchObject({
    code: "forbidden",
  });
  await expect(move(boss, first.id, { event: "reject" })).rejects.toMatchObject({
    code: "validation-failed",
  });
  await move(boss, first.id, { event: "reject", reason: "One printer." });
  expect((await prisma.ticket.findUniqueOrThrow({ where: { id: ticket.id } })).state).toBe("new");
  const second = await propose();
  expect(second.id).not.toBe(first.id);
  expect((await propose()).id).toBe(second.id);
  await move(boss, second.id, { event: "accept" });
  expect(await viewOf(boss, second.id)).toMatchObject({ state: "declared", decisionDueAt: null });
  const link = await prisma.miTicket.findFirstOrThrow({ where: { majorIncidentId: second.id } });
  expect(link.active).toBe(true);
});

test("with nobody answering for five minutes any agent may accept the worst kind", async () => {
  const agent = await makeAgent();
  const serviceIds = [(await makeService()).id];
  const reason = "All of it is down.";
  const made = await declare(agent, { intent: "propose", reason, serviceIds });
  const accept = () =>
    execute(moveMajorIncident, agent, { majorIncidentId: made.id, event: "accept" });
  await expect(accept()).rejects.toMatchObject({ code: "forbidden" });
  await prisma.majorIncident.update({
    where: { id: made.id },
    data: { createdAt: new Date(Date.now() - 301_000), version: 2 },
  });
  await accept();
  expect((await viewOf(agent, made.id)).state).toBe("declared");
});

test("a restricted one is not there for those without a part in it", async () => {
  const [actor, agent] = [await manager(), await makeAgent()];
  const { id } = await declare(actor, { restricted: true });
  expect(await majorIncidentFor(agent, id)).toBeNull();
  expect((await viewOf(actor, id)).audiences.map(({ audience }) => audience)).not.toContain(
    "public",
  );
  await prisma.miRole.create({ data: { majorIncidentId: id, role: "sme", userId: agent.id } });
  expect(await majorIncidentFor(agent, id)).not.toBeNull();
});

test("forty declarations of one ticket at once make one: 201 once, the rest 200", async () => {
  const [actor, admin, customer] = [await manager(), await makeAdmin(), await makeCustomer()];
  const [one, two] = [await makeIncident(customer), await makeIncident(customer)];
  const tokens = await Promise.all([tokenOf(actor), tokenOf(admin)]);
  const answers = await Promise.all(
    Array.from({ length: 40 }, (_, at) =>
      ask(majorIncidents, "POST", {
        token: tokens[at % 2],
        json: { ...words, ticketIds: at % 3 === 0 ? [one.id, two.id] : [two.reference, one.id] },
      }),
    ),
  );
  expect(answers.map(({ status }) => status).sort()).toEqual([...Array(39).fill(200), 201]);
  expect(new Set(answers.map(({ body }) => body.id)).size).toBe(1);
  expect(await prisma.miTicket.count({ where: { ticketId: { in: [one.id, two.id] } } })).toBe(2);
});

test("a proposal that is changed while it is taken up is taken up as it then stands", async () => {
  const [actor, agent] = [await manager(), await makeAgent()];
  const ticket = await makeIncident(await makeCustomer());
  const about = { ticketIds: [ticket.id] };
  const proposed = await declare(agent, { ...about, intent: "propose", reason: "It spreads." });
  const waiting = () => prisma.$queryRaw`
    select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'
      and pid = any(select pid from pg_locks where relation = 'major_incident'::regclass)`;
  let declared: Promise<unknown> | undefined;
  await prisma.$transaction(async (tx) => {
    await tx.majorIncident.update({
      where: { id: proposed.id },
      data: { bridgeUrl: "https://bridge.example.com", version: 2 },
    });
    declared = declare(actor, about);
    await expect.poll(waiting, { timeout: 4_000 }).not.toEqual([]);
  });
  expect(await declared).toMatchObject({ id: proposed.id, status: 201 });
  expect(await viewOf(actor, proposed.id)).toMatchObject({
    state: "declared",
    bridgeUrl: "https://bridge.example.com",
  });
});

test("tickets that hang on two are refused with both names, and the database holds to one by itself", async () => {
  const [actor, customer] = [await manager(), await makeCustomer()];
  const [one, two] = [await makeIncident(customer), await makeIncident(customer)];
  const first = await viewOf(actor, (await declare(actor, { ticketIds: [one.id] })).id);
  const second = await viewOf(actor, (await declare(actor, { ticketIds: [two.id] })).id);
  const token = await tokenOf(actor);
  const json = { ...words, ticketIds: [one.id, two.id] };
  const refused = await ask(majorIncidents, "POST", { token, json });
  expect([refused.status, codeOf(refused)]).toEqual([409, "conflict"]);
  expect(refused.body.detail).toContain(`${first.reference} and ${second.reference}`);
  await expect(
    prisma.miTicket.create({ data: { majorIncidentId: first.id, ticketId: two.id } }),
  ).rejects.toMatchObject({ code: "P2002" });
});

test("a restricted proposal that is taken up by a declaration stays restricted, unless that says otherwise", async () => {
  const [actor, agent, other] = [await manager(), await makeAgent(), await makeAgent()];
  const about = { ticketIds: [(await makeIncident(await makeCustomer())).id] };
  const reason = "Somebody is in our systems.";
  const { id } = await declare(agent, { ...about, intent: "propose", reason, restricted: true });
  expect(await declare(actor, about)).toMatchObject({ id });
  expect((await viewOf(actor, id)).restricted).toBe(true);
  expect(await majorIncidentFor(other, id)).toBeNull();
  const open = { ticketIds: [(await makeIncident(await makeCustomer())).id] };
  const second = await declare(agent, { ...open, intent: "propose", reason, restricted: true });
  await declare(actor, { ...open, restricted: false });
  expect(await majorIncidentFor(other, second.id)).not.toBeNull();
});

test("what is named beside tickets that hang on one already hangs on that too, and none is left behind", async () => {
  const [actor, agent, customer] = [await manager(), await makeAgent(), await makeCustomer()];
  const [one, two, three] = await Promise.all([1, 2, 3].map(() => makeIncident(customer)));
  const named = (...tickets: ({ id: string } | undefined)[]) => ({
    ticketIds: tickets.flatMap((ticket) => ticket?.id ?? []),
  });
  const hungOn = async (id: string) =>
    prisma.miTicket.count({ where: { majorIncidentId: id, unlinkedAt: null } });
  const asked = { intent: "propose", reason: "It spreads." };
  const { id } = await declare(agent, { ...named(one), ...asked });
  expect((await declare(agent, { ...named(one, two), ...asked })).id).toBe(id);
  expect(await hungOn(id)).toBe(2);
  await declare(actor, named(one));
  expect((await declare(actor, named(two, three))).id).toBe(id);
  expect(await hungOn(id)).toBe(3);
  expect((await declare(actor, named(two, three))).status).toBe(200);
});

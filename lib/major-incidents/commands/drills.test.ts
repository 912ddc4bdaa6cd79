import { afterAll, beforeAll, expect, test } from "vitest";
import { prisma } from "@/lib/db/client";
import { follow, perform } from "@/lib/effects/dispatch";
import { playDueInject } from "@/lib/jobs/reviews-and-drills";
import type { Person } from "@/lib/kernel/actor";
import { execute } from "@/lib/kernel/command";
import { EVERY_TEAM } from "@/lib/notifications/preferences";
import { eventsOf, makeAgent, makeCustomer, makeIncident } from "@/lib/testing/factories";
import { ask, codeOf, tokenOf } from "@/lib/testing/rest";
import { moveTicket } from "@/lib/tickets/commands/move-ticket";
import { ticketFor } from "@/lib/tickets/queries";
import { majorIncidents } from "@/lib/web/rest/major-incidents";
import { injectsFor, scorecardFor } from "../drill-queries";
import { majorIncidentFor } from "../queries";
import { dispositionsOf } from "../stand-down";
import { miTimelineFor } from "../timeline";
import { addInject } from "./add-inject";
import { declareMajorIncident } from "./declare-major-incident";
import { linkToMi } from "./link-to-mi";
import { moveMajorIncident } from "./move-major-incident";
import { removeInject } from "./remove-inject";
import { unlinkFromMi } from "./unlink-from-mi";

const AWAKE = new AbortController().signal;

let boss: Person;
let agent: Person;
let customer: Person;

beforeAll(async () => {
  boss = await makeAgent({ grants: ["mi_manager"] });
  agent = await makeAgent();
  customer = await makeCustomer();
});

afterAll(() => prisma.$executeRaw`delete from graphile_worker._private_jobs`);

const declare = async (actor: Person, wish: object = {}) =>
  (
    await execute(declareMajorIncident, actor, {
      intent: "declare",
      title: "Checkout is down",
      severity: "SEV1",
      impactStatement: "Nobody can pay.",
      ...wish,
    })
  ).id;

test("a drill takes no ticket from what is real: before it, beside it, and after it", async () => {
  const ticket = await makeIncident(customer);
  const before = await eventsOf(ticket.id);
  const tickets = { ticketIds: [ticket.reference] };
  const drill = await declare(boss, { drill: true, ...tickets });
  const another = await declare(boss, { drill: true, ...tickets });
  expect(another).not.toBe(drill);
  const real = await declare(boss, tickets);
  expect([drill, another]).not.toContain(real);
  const third = await declare(boss, { drill: true, ...tickets });
  expect(third).not.toBe(real);
  await execute(unlinkFromMi, boss, { majorIncidentId: drill, ticketId: ticket.id });
  await execute(linkToMi, boss, { majorIncidentId: drill, ...tickets });
  expect((await ticketFor(boss, ticket.id))?.majorIncident?.id).toBe(real);
  expect(await eventsOf(ticket.id)).toEqual([...before, "ticket.major_incident_linked"]);
  expect(await dispositionsOf(prisma, drill)).toMatchObject([{ reason: "drill" }]);
  const merge = { majorIncidentId: drill, event: "merge", linkedId: real };
  await expect(execute(moveMajorIncident, boss, merge)).rejects.toMatchObject({
    code: "validation-failed",
  });
});

test("a ticket that is only practised on is closed by its requester as ever", async () => {
  const ticket = await makeIncident(customer);
  await declare(boss, { drill: true, ticketIds: [ticket.reference] });
  expect((await ticketFor(boss, ticket.id))?.majorIncident).toBeNull();
  await execute(moveTicket, agent, { ticketId: ticket.id, event: "start", assigneeId: agent.id });
  const end = { event: "resolve", resolutionCode: "fixed", resolutionNote: "Paper." };
  await execute(moveTicket, agent, { ticketId: ticket.id, ...end });
  await execute(moveTicket, customer, { ticketId: ticket.id, event: "confirm" });
  expect((await ticketFor(customer, ticket.id))?.state).toBe("closed");
});

test("of a drill only those in it hear, and what would leave the house is kept", async () => {
  const ticket = await makeIncident(customer);
  await execute(moveTicket, agent, { ticketId: ticket.id, event: "start", assigneeId: agent.id });
  const watcher = await makeAgent({ grants: ["mi_manager"] });
  const lead = await makeAgent();
  for (const topic of ["major", "duty"]) {
    await prisma.notificationPreference.create({
      data: { userId: boss.id, topic, channel: "mail", wanted: true, teamId: EVERY_TEAM },
    });
  }
  const id = await declare(boss, { drill: true, ticketIds: [ticket.reference] });
  await execute(moveMajorIncident, lead, { majorIncidentId: id, event: "take_command" });
  const events = await prisma.event.findMany({ where: { subjectId: id }, orderBy: { seq: "asc" } });
  await follow(events.map((event) => event.id));
  const effects = await prisma.effect.findMany({ where: { event: { subjectId: id } } });
  const notices = await prisma.notification.findMany({ where: { majorIncidentId: id } });
  const told = new Set([
    ...effects.map(({ recipientId }) => recipientId),
    ...notices.map(({ userId }) => userId),
  ]);
  expect(told.has(boss.id)).toBe(true);
  expect(told.has(watcher.id)).toBe(false);
  expect(told.has(agent.id)).toBe(false);
  const mails = effects.filter(({ name }) => name === "mail-notice");
  expect(mails.length).toBeGreaterThan(0);
  await perform({ name: "mail-notice", effectIds: mails.map((one) => one.id) }, AWAKE);
  const kept = await prisma.effect.findMany({ where: { id: { in: mails.map((one) => one.id) } } });
  expect(new Set(kept.map(({ state, providerRef }) => `${state}: ${providerRef}`))).toEqual(
    new Set(["suppressed: captured, as it is a drill"]),
  );
  expect((await scorecardFor(boss, id))?.captured.notices).toBe(mails.length);
});

test("the script is played at its minute, once, and only whoever runs the drill knows it before", async () => {
  const id = await declare(boss, { drill: true });
  await execute(moveMajorIncident, agent, { majorIncidentId: id, event: "take_command" });
  const words = { majorIncidentId: id, kind: "alert", body: "Porto is down as well." };
  const { id: injectId } = await execute(addInject, boss, { ...words, minute: 12 });
  const { id: other } = await execute(addInject, boss, { ...words, minute: 20 });
  await expect(execute(addInject, agent, { ...words, minute: 1 })).rejects.toMatchObject({
    code: "forbidden",
  });
  expect(await injectsFor(agent, id)).toBeNull();
  const declared = Date.parse((await majorIncidentFor(boss, id))?.declaredAt ?? "");
  const jobs = await prisma.$queryRaw<{ at: Date }[]>`
    select run_at as at from graphile_worker.jobs
    where key = any(${[`inject:${injectId}`, `inject:${other}`]}) order by run_at`;
  expect(jobs.map(({ at }) => at.getTime() - declared)).toEqual([12 * 60_000, 20 * 60_000]);
  await Promise.all([1, 2, 3].map(() => playDueInject({ injectId })));
  const lines = (await miTimelineFor(agent, id, { limit: 100 }))?.rows ?? [];
  const played = lines.filter(({ kind }) => kind === "major_incident.inject_played");
  expect(played).toMatchObject([{ facts: { minute: 12 }, entry: { body: words.body } }]);
  await expect(execute(removeInject, boss, { injectId })).rejects.toMatchObject({
    code: "invalid-transition",
  });
  await execute(removeInject, boss, { injectId: other });
  const left = await prisma.$queryRaw`
    select 1 from graphile_worker.jobs where key = ${`inject:${other}`}`;
  expect(left).toEqual([]);
  expect(await injectsFor(boss, id)).toMatchObject([{ minute: 12, playedAt: expect.any(String) }]);
});

test("a script that was written for a proposal begins with the declaration, and ends with the drill", async () => {
  const { id } = await execute(declareMajorIncident, agent, {
    intent: "propose",
    title: "Exercise",
    severity: "SEV2",
    impactStatement: "Nobody can pay.",
    reason: "To practise.",
    drill: true,
  });
  const words = { majorIncidentId: id, minute: 3, kind: "loss", body: "The commander drops." };
  const { id: injectId } = await execute(addInject, agent, words);
  const job = () =>
    prisma.$queryRaw<unknown[]>`
      select 1 from graphile_worker.jobs where key = ${`inject:${injectId}`}`;
  expect(await job()).toHaveLength(0);
  await execute(moveMajorIncident, boss, { majorIncidentId: id, event: "accept" });
  expect(await job()).toHaveLength(1);
  const cancel = { majorIncidentId: id, event: "cancel", reason: "Enough." };
  await execute(moveMajorIncident, boss, cancel);
  await playDueInject({ injectId });
  expect(await injectsFor(boss, id)).toMatchObject([{ playedAt: null }]);
  await expect(execute(addInject, boss, words)).rejects.toMatchObject({
    code: "invalid-transition",
  });
  const real = await declare(boss);
  const script = { ...words, majorIncidentId: real };
  await expect(execute(addInject, boss, script)).rejects.toMatchObject({ code: "forbidden" });
});

test("the scorecard holds what was aimed at against what was", async () => {
  const id = await declare(boss, { drill: true });
  await execute(moveMajorIncident, agent, { majorIncidentId: id, event: "take_command" });
  const card = await scorecardFor(agent, id);
  expect(card?.scores.find(({ key }) => key === "acknowledge")).toMatchObject({
    target: 300,
    verdict: "met",
  });
  expect(card?.scores.find(({ key }) => key === "handover")).toMatchObject({
    verdict: "not_applicable",
  });
  expect([card?.met, card?.judged]).toEqual([1, 1]);
  expect(await scorecardFor(agent, await declare(boss))).toBeNull();
});

test("whoever declares over what they may not know of is refused without its name", async () => {
  const hidden = await makeIncident(customer);
  const real = await declare(boss, { restricted: true, ticketIds: [hidden.reference] });
  const { reference } = await prisma.majorIncident.findUniqueOrThrow({ where: { id: real } });
  const propose = {
    intent: "propose",
    title: "Checkout",
    severity: "SEV2",
    impactStatement: "Nobody can pay.",
    reason: "Many tell of it.",
    ticketIds: [hidden.reference],
  };
  const token = await tokenOf(agent);
  const told = await ask(majorIncidents, "POST", { token, json: propose });
  expect([told.status, codeOf(told)]).toEqual([409, "conflict"]);
  expect(told.text).not.toContain(reference);
  const own = await execute(declareMajorIncident, agent, { ...propose, ticketIds: [] });
  const link = { majorIncidentId: own.id, ticketIds: [hidden.reference] };
  const refused = await execute(linkToMi, agent, link).catch((error: unknown) => error);
  expect(refused).toMatchObject({ code: "conflict" });
  expect(String(refused)).not.toContain(reference);
  const known = await ask(majorIncidents, "POST", { token: await tokenOf(boss), json: propose });
  expect([known.status, known.body.id]).toEqual([200, real]);
});

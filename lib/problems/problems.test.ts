import { beforeAll, expect, test } from "vitest";
import { castVote } from "@/lib/approvals/commands/cast-vote";
import { approvalFor, approvalsOn, waitingCount } from "@/lib/approvals/queries";
import { prisma } from "@/lib/db/client";
import { callRisks } from "@/lib/jobs/call-risks";
import { runBatch } from "@/lib/jobs/run-batch";
import type { Person } from "@/lib/kernel/actor";
import { execute } from "@/lib/kernel/command";
import { batchFor } from "@/lib/major-incidents/stand-down-queries";
import { PERSON_SHAPE, personOf } from "@/lib/people/person";
import {
  eventsOf,
  makeAdmin,
  makeAgent,
  makeCustomer,
  makeIncident,
  makeService,
  makeTeam,
} from "@/lib/testing/factories";
import { statementsOf } from "@/lib/testing/plans";
import { settle } from "@/lib/testing/settle";
import { createTicket } from "@/lib/tickets/commands/create-ticket";
import { linkTickets } from "@/lib/tickets/commands/link-tickets";
import { moveTicket } from "@/lib/tickets/commands/move-ticket";
import { reviseTicket } from "@/lib/tickets/commands/revise-ticket";
import { ticketFor } from "@/lib/tickets/queries";
import { timelineFor } from "@/lib/tickets/timeline";
import { approveReview } from "./commands/approve-review";
import { tellIncidents } from "./commands/tell-incidents";
import { knownErrorFor, knownErrorsFor } from "./known-errors";
import { practiceFor } from "./queries";

let [manager, agent, customer]: Person[] = [];
const never = new AbortController().signal;

beforeAll(async () => {
  manager = await makeAgent({ grants: ["problem_manager"] });
  agent = await makeAgent();
  customer = await makeCustomer();
});

const people = () => {
  if (!manager || !agent || !customer) throw new Error("Nobody is there.");
  return { manager, agent, customer };
};

const move = (ticketId: string, input: object, by = people().manager) =>
  execute(moveTicket, by, { ticketId, ...input });
const rowOf = (id: string) => prisma.ticket.findUniqueOrThrow({ where: { id } });

/** A problem whose cause is looked for, and incidents that it caused. */
async function problemWith(count: number) {
  const { manager, customer } = people();
  const service = await makeService();
  const { id } = await execute(createTicket, manager, {
    ...{ type: "problem", subject: "The secret firmware", description: "Peer table." },
  });
  await move(id, { event: "assess", category: "network", serviceId: service.id });
  await move(id, { event: "confirm" });
  const incidents = [];
  for (let at = 0; at < count; at += 1) {
    const incident = await makeIncident(customer);
    await execute(linkTickets, manager, { ticketId: incident.id, kind: "caused_by", toId: id });
    incidents.push(incident);
  }
  return { id, service, incidents };
}

const publish = (id: string, message?: string) =>
  move(id, {
    event: "publish_workaround",
    note: "Drop the peers.",
    ...(message ? { message } : {}),
  });

const tell = (problemId: string, input: object = {}, by = people().manager) =>
  execute(tellIncidents, by, { problemId, kind: "workaround", audience: "public", ...input });

const saidOn = async (ticketId: string) =>
  (await prisma.reply.findMany({ where: { ticketId }, orderBy: { id: "asc" } })).map(
    ({ audience, body }) => `${audience}: ${body}`,
  );

test("each open incident is told of each version of the workaround once, whatever stops the run", async () => {
  const { manager, customer } = people();
  const { id, incidents } = await problemWith(3);
  const [one, other, third] = incidents;
  if (!one || !other || !third) throw new Error("There are three.");
  await publish(id, "Sign in again at ten past.");
  const run = await tell(id, { exceptIds: [third.reference] });
  await expect(tell(id)).rejects.toMatchObject({ code: "conflict" });
  // The worker dies, and somebody else goes on, twice over.
  const stopped = new AbortController();
  stopped.abort();
  await runBatch({ batchId: run.id }, stopped.signal);
  await Promise.all([1, 2].map(() => runBatch({ batchId: run.id }, never).catch(() => null)));
  await runBatch({ batchId: run.id }, never);
  expect(await batchFor(manager, run.id)).toMatchObject({ state: "done", done: 2, total: 2 });
  expect(await batchFor(customer, run.id)).toBeNull();
  for (const { id: told } of [one, other]) {
    expect(await saidOn(told)).toEqual(["public: Sign in again at ten past."]);
    expect((await eventsOf(told)).at(-1)).toBe("ticket.told_of_problem");
  }
  expect(await saidOn(third.id)).toEqual([]);
  expect((await practiceFor(manager, id))?.workaround).toMatchObject({
    ...{ number: 1, told: 2, waiting: 1, incidents: [{ id: third.id }] },
  });

  // Whoever was left out is told later, and of another version everybody is.
  const rest = await tell(id, { audience: "internal" });
  await runBatch({ batchId: rest.id }, never);
  expect(await saidOn(third.id)).toEqual(["internal: Drop the peers."]);
  await expect(tell(id)).rejects.toMatchObject({ code: "conflict" });
  await publish(id, "Use the new address.");
  const again = await tell(id);
  await runBatch({ batchId: again.id }, never);
  expect(await saidOn(one.id)).toEqual([
    ...["public: Sign in again at ten past.", "public: Use the new address."],
  ]);
});

test("without words for customers nobody tells them, agents without the grant tell nobody", async () => {
  const { agent, customer } = people();
  const { id } = await problemWith(1);
  await expect(tell(id)).rejects.toMatchObject({ code: "conflict" });
  await expect(tell(id, { kind: "fix" })).rejects.toMatchObject({ code: "conflict" });
  await publish(id);
  await expect(tell(id)).rejects.toMatchObject({ errors: [{ path: "/audience" }] });
  await expect(tell(id, {}, agent)).rejects.toMatchObject({ code: "forbidden" });
  await expect(tell(id, {}, customer)).rejects.toMatchObject({ code: "not-found" });
  expect(await practiceFor(customer, id)).toBeNull();
});

test("what waited for the problem is resolved when it is mended, once, and what waits for another too is not", async () => {
  const { agent, manager } = people();
  const { id, incidents } = await problemWith(2);
  const another = await problemWith(0);
  const [one, both] = incidents;
  if (!one || !both) throw new Error("There are two.");
  for (const { id: waiting } of incidents) {
    await move(waiting, { event: "start" }, agent);
    await move(waiting, { event: "hold", reason: "awaiting_problem", linkedId: id }, agent);
  }
  const also = { kind: "blocks", ticketId: another.id, toId: both.id };
  await execute(linkTickets, manager, also);
  const change = await execute(createTicket, agent, {
    ...{ type: "change", subject: "Firmware", description: "New one." },
  });
  await move(id, { event: "fix", note: "New firmware.", linkedId: change.id });
  const end = { event: "resolve", resolutionNote: "Flashed.", message: "It is mended." };
  await expect(move(id, end)).rejects.toMatchObject({ code: "conflict" });
  await move(change.id, { event: "cancel", reason: "Done by the vendor." }, agent);
  await move(id, end);
  await settle("end-waiting", id);
  await settle("end-waiting", id);
  expect(await rowOf(one.id)).toMatchObject({
    ...{ state: "resolved", resolutionCode: "resolved_by_problem" },
    resolutionNote: "It is mended.",
  });
  expect(await rowOf(both.id)).toMatchObject({ state: "on_hold" });
  expect((await eventsOf(one.id)).filter((kind) => kind === "ticket.ended_with_problem")).toEqual([
    "ticket.ended_with_problem",
  ]);
  // The problem's own thread keeps its words for customers to itself.
  expect(await saidOn(id)).not.toContain("public: It is mended.");
  const told = await tell(id, { kind: "fix" });
  await runBatch({ batchId: told.id }, never);
  expect(await saidOn(both.id)).toEqual(["public: It is mended."]);
});

test("customers read of a known error in the words that were written for them, and in no others", async () => {
  const { manager, customer } = people();
  const { id, service } = await problemWith(0);
  await publish(id);
  const find = async (q: string) => (await knownErrorsFor(customer, { q, limit: 5 })).rows;
  expect(await find(service.name)).toEqual([]);
  await publish(id, "Restart **once**, 100% of the time.");
  const [known] = await find(`${service.name} 100%`);
  expect(known).toMatchObject({
    ...{ title: `A known problem with ${service.name}`, service: service.name, state: "open" },
    workaroundHtml: expect.stringContaining("<strong>once</strong>"),
  });
  await execute(reviseTicket, manager, {
    ...{ ticketId: id, fields: { publicTitle: `Drops of ${service.name}`, why1: "Peer table." } },
  });
  expect(await find(`drops ${service.name}`)).toMatchObject([
    { title: `Drops of ${service.name}` },
  ]);
  for (const secret of ["secret firmware", "Drop the peers"]) {
    expect(await find(`${service.name} ${secret}`)).toEqual([]);
  }
  expect(JSON.stringify(await knownErrorFor(customer, known?.id ?? ""))).not.toMatch(
    /secret|peer|PRB-/i,
  );
  expect(await ticketFor(manager, id)).toMatchObject({ fields: { why1: "Peer table." } });
  expect((await knownErrorFor(customer, id)) ?? null).toBeNull();
  // A version without words for them takes it back.
  await publish(id);
  expect(await knownErrorFor(customer, known?.id ?? "")).toBeNull();
});

test("a duplicate's incidents hang on the original until it is analysed for itself again", async () => {
  const { manager } = people();
  const original = await problemWith(1);
  const { id: duplicate } = await execute(createTicket, manager, {
    ...{ type: "problem", subject: "The same again", description: "Peer table." },
  });
  const service = await makeService();
  await move(duplicate, { event: "assess", category: "network", serviceId: service.id });
  const shared = original.incidents[0];
  const own = await makeIncident(people().customer);
  if (!shared) throw new Error("There is one.");
  for (const { id } of [shared, own]) {
    const link = { ticketId: id, kind: "caused_by", toId: duplicate };
    await execute(linkTickets, manager, link);
  }
  const linksTo = async (toId: string) =>
    (await prisma.ticketLink.findMany({ where: { toId, kind: "caused_by" } }))
      .map(({ fromId }) => fromId)
      .sort();
  const before = [await linksTo(duplicate), await linksTo(original.id)];
  await expect(move(duplicate, { event: "duplicate", linkedId: own.id })).rejects.toMatchObject({
    errors: [{ path: "/linkedId" }],
  });
  await move(duplicate, { event: "duplicate", linkedId: original.id });
  expect(await linksTo(duplicate)).toEqual([]);
  expect(await linksTo(original.id)).toEqual([shared.id, own.id].sort());
  expect((await practiceFor(manager, duplicate))?.handedOver).toHaveLength(2);
  expect(await eventsOf(original.id)).toContain("ticket.incidents_handed_over");
  await move(duplicate, { event: "reanalyse", reason: "It is not the same." });
  expect([await linksTo(duplicate), await linksTo(original.id)]).toEqual(before);
});

test("five hundred incidents are handed over, and taken back as they were, in as many statements as one", async () => {
  const { manager, customer } = people();
  const original = await problemWith(0);
  const asked: number[][] = [];
  for (const count of [1, 500]) {
    const { id: duplicate } = await execute(createTicket, manager, {
      ...{ type: "problem", subject: "The same again", description: "Peer table." },
    });
    const fields = { category: "network", serviceId: original.service.id };
    await move(duplicate, { event: "assess", ...fields });
    const { id: like } = await makeIncident(customer);
    await prisma.$executeRaw`
      with made as (
        insert into ticket (id, reference, type, state, subject, description, impact, urgency, priority,
          requester_id, created_by_id, organisation_id)
        select muster_uuid7(), muster_reference('incident'), type, state, subject, description, impact,
          urgency, priority, requester_id, created_by_id, organisation_id
        from ticket, generate_series(1, ${count}::int) where id = ${like}::uuid
        returning id)
      insert into ticket_link (id, kind, from_id, to_id, policy)
      select muster_uuid7(), 'parent_of', ${duplicate}::uuid, id, 'follow' from made`;
    const linksFrom = async (fromId: string) =>
      prisma.ticketLink.count({ where: { fromId, kind: "parent_of", policy: "follow" } });
    const counted = async (input: object) =>
      (await statementsOf(() => move(duplicate, input), /./)).length;
    const given = await counted({ event: "duplicate", linkedId: original.id });
    expect([await linksFrom(duplicate), await linksFrom(original.id)]).toEqual([0, count]);
    const taken = await counted({ event: "reanalyse", reason: "It is not the same." });
    expect([await linksFrom(duplicate), await linksFrom(original.id)]).toEqual([count, 0]);
    asked.push([given, taken]);
  }
  expect(asked[1]).toEqual(asked[0]);
}, 30_000);

const NEXT_HOUR = () => new Date(Date.now() + 3_600_000).toISOString();
const askRisk = (id: string, by = people().manager) =>
  move(id, { event: "accept_risk", reason: "Replaced in **spring**.", until: NEXT_HOUR() }, by);
const vote = (by: Person, approvalId: string, outcome: string) =>
  execute(castVote, by, { approvalId, outcome, comment: "As said." });

/** The service's team, with somebody who answers for it. */
async function ownerOf(serviceId: string, grants = ["lead"]) {
  const owner = await makeAgent({ grants });
  const team = await makeTeam();
  await prisma.teamMember.create({ data: { teamId: team.id, userId: owner.id } });
  await prisma.service.update({ where: { id: serviceId }, data: { teamId: team.id } });
  return owner;
}

test("a risk is accepted by whoever answers for the service, and its open incidents read why, once", async () => {
  const { manager, customer } = people();
  const { id, service, incidents } = await problemWith(2);
  const owner = await ownerOf(service.id, ["lead", "problem_manager"]);
  const [one, other] = incidents;
  if (!one || !other) throw new Error("There are two.");
  await prisma.ticket.update({
    where: { id: other.id },
    data: { state: "cancelled", version: { increment: 1 } },
  });
  await askRisk(id);
  expect(await rowOf(id)).toMatchObject({ state: "root_cause_analysis", resolutionCode: null });
  await expect(askRisk(id)).rejects.toMatchObject({ code: "conflict" });
  const [asked] = (await approvalsOn(manager, id)) ?? [];
  expect(asked).toMatchObject({ state: "open", askedBy: { id: manager.id } });
  expect(asked?.ticket.answers.map(({ text }) => text)[0]).toBe("Replaced in **spring**.");
  const approvalId = asked?.id ?? "";
  expect(await approvalFor(customer, approvalId)).toBeNull();
  await expect(vote(manager, approvalId, "approved")).rejects.toMatchObject({ code: "forbidden" });
  await expect(
    move(id, { event: "decide", outcome: "approved" }, people().agent),
  ).rejects.toMatchObject({ code: "invalid-transition" });
  expect(await waitingCount(owner)).toBe(1);

  // Two say yes at once: it is one decision, and one note.
  await Promise.all([
    vote(owner, approvalId, "approved"),
    move(id, { event: "decide", outcome: "approved", message: "As said." }, owner),
  ]);
  expect(await rowOf(id)).toMatchObject({
    ...{ state: "closed", resolutionCode: "risk_accepted" },
    resolutionNote: "Replaced in **spring**.",
  });
  const risk = (await practiceFor(manager, id))?.risk;
  expect(risk?.bodyHtml).toContain("<strong>spring</strong>");
  expect(risk?.runs).toMatchObject([{ total: 1 }]);
  await runBatch({ batchId: risk?.runs[0]?.id ?? "" }, never);
  expect(await saidOn(one.id)).toEqual(["internal: Replaced in **spring**."]);
  expect(await saidOn(other.id)).toEqual([]);
  await expect(tell(id, { kind: "risk", audience: "internal" })).rejects.toMatchObject({
    code: "conflict",
  });
  await expect(tell(id, { kind: "risk" })).rejects.toMatchObject({ code: "validation-failed" });
});

test("whoever asks never answers for the service, and without an owner an admin does", async () => {
  const { id, service } = await problemWith(0);
  const both = await ownerOf(service.id, ["lead", "problem_manager"]);
  const admin = await makeAdmin();
  await askRisk(id, both);
  const [asked] = (await approvalsOn(both, id)) ?? [];
  const names = asked?.steps[0]?.voices.map(({ person }) => person.id) ?? [];
  expect([names.includes(both.id), names.includes(admin.id)]).toEqual([false, true]);
  await expect(vote(both, asked?.id ?? "", "approved")).rejects.toMatchObject({
    code: "forbidden",
  });
  // Admins of other tests are asked as well, and one of them could still say yes.
  const everybody = await prisma.user.findMany({ where: { id: { in: names } }, ...PERSON_SHAPE });
  for (const one of everybody) await vote(personOf(one, "session"), asked?.id ?? "", "rejected");
  expect(await rowOf(id)).toMatchObject({ state: "root_cause_analysis", resolutionCode: null });
  await settle("notify-inbox", id);
  const where = { ticketId: id, userId: both.id, event: { kind: "approval.decided" } };
  expect(await prisma.notification.count({ where })).toBe(1);
  // It is mended after all: nobody is asked any more.
  await askRisk(id, both);
  await move(id, { event: "fix", note: "A new one." });
  expect((await approvalsOn(both, id))?.map(({ state }) => state)).toEqual([
    ...["withdrawn", "rejected"],
  ]);
});

test("a major problem is closed once somebody else has approved its look back, and keeps each of its spans", async () => {
  const { manager, agent } = people();
  const second = await makeAgent({ grants: ["problem_manager"] });
  const { id } = await problemWith(0);
  const write = (fields: object, by = manager) =>
    execute(reviseTicket, by, { ticketId: id, fields });
  const approve = (by: Person) => execute(approveReview, by, { problemId: id });
  await write({ major: true, reviewWell: "All **hands**." });
  await move(id, { event: "fix", note: "A new one." });
  await move(id, { event: "resolve", resolutionNote: "It is there." });
  const paths = (error: unknown) =>
    (error as { errors?: { path: string }[] }).errors?.map(({ path }) => path);
  expect(paths(await move(id, { event: "complete" }).catch((error) => error))).toEqual([
    ...["/fields/reviewBadly", "/fields/reviewPrevents", "/fields/reviewApprovedAt"],
  ]);
  await expect(approve(second)).rejects.toMatchObject({ code: "validation-failed" });
  await write({ reviewBadly: "Late.", reviewPrevents: "A test." });
  for (const by of [manager, agent]) {
    await expect(approve(by)).rejects.toMatchObject({ code: "forbidden" });
  }
  expect((await practiceFor(second, id))?.can.approveReview).toBe(true);
  await Promise.all([approve(second), approve(second)]);
  expect((await practiceFor(manager, id))?.review).toMatchObject({
    ...{ by: { id: manager.id }, approvedBy: { id: second.id } },
  });
  expect((await eventsOf(id)).filter((kind) => kind === "ticket.review_approved")).toHaveLength(1);
  // Other words are not what was approved.
  await write({ reviewBadly: "Very late." }, second);
  expect(paths(await move(id, { event: "complete" }).catch((error) => error))).toEqual([
    "/fields/reviewApprovedAt",
  ]);
  await approve(manager);
  await move(id, { event: "complete" });
  await move(id, { event: "reanalyse", reason: "It came back." });
  expect((await practiceFor(manager, id))?.spans).toMatchObject([
    { end: "resolved" },
    { end: null, until: null },
  ]);
});

test("an accepted risk calls for somebody on its day, once", async () => {
  const { manager } = people();
  const { id, service } = await problemWith(0);
  const owner = await ownerOf(service.id);
  await askRisk(id);
  const [asked] = (await approvalsOn(manager, id)) ?? [];
  await vote(owner, asked?.id ?? "", "approved");
  await callRisks();
  const calls = async () => (await eventsOf(id)).filter((kind) => kind === "ticket.risk_due");
  expect(await calls()).toEqual([]);
  await prisma.problemRecord.update({
    where: { ticketId: id },
    data: { reviewBy: new Date(Date.now() - 1_000) },
  });
  await Promise.all([callRisks(), callRisks()]);
  await callRisks();
  expect(await calls()).toEqual(["ticket.risk_due"]);
  await settle("notify-inbox", id);
  const where = { ticketId: id, userId: manager.id, event: { kind: "ticket.risk_due" } };
  expect(await prisma.notification.count({ where })).toBe(1);
  expect((await timelineFor(manager, id, { limit: 100 }))?.rows.at(-1)?.kind).toBe(
    "ticket.risk_due",
  );
});

test("a risk that cannot be called for now holds up none of those behind it", async () => {
  const [held, other] = [await problemWith(0), await problemWith(0)];
  for (const [at, { id, service }] of [held, other].entries()) {
    const owner = await ownerOf(service.id);
    await askRisk(id);
    const [asked] = (await approvalsOn(people().manager, id)) ?? [];
    await vote(owner, asked?.id ?? "", "approved");
    const reviewBy = new Date(Date.now() - (9 - at) * 3_600_000);
    await prisma.problemRecord.update({ where: { ticketId: id }, data: { reviewBy } });
  }
  await prisma.$transaction(
    async (tx) => {
      await tx.$executeRaw`select 1 from ticket where id = ${held.id}::uuid for update`;
      await callRisks();
    },
    { timeout: 30_000 },
  );
  expect(await eventsOf(other.id)).toContain("ticket.risk_due");
  expect(await eventsOf(held.id)).not.toContain("ticket.risk_due");
});

import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { prisma } from "@/lib/db/client";
import { follow } from "@/lib/effects/dispatch";
import { resumeBatches, runBatch } from "@/lib/jobs/run-batch";
import type { Person } from "@/lib/kernel/actor";
import { execute } from "@/lib/kernel/command";
import { eventsOf, makeAgent, makeCustomer, makeIncident } from "@/lib/testing/factories";
import { ask, codeOf, tokenOf } from "@/lib/testing/rest";
import { createTicket } from "@/lib/tickets/commands/create-ticket";
import { moveTicket } from "@/lib/tickets/commands/move-ticket";
import { ticketFor } from "@/lib/tickets/queries";
import { majorIncident, miTransitions } from "@/lib/web/rest/major-incidents";
import { batch, standDown, standDownItem, standDownTicket } from "@/lib/web/rest/stand-down";
import { COMPUTED } from "../checklist";
import { majorIncidentFor } from "../queries";
import { dispositionsOf } from "../stand-down";
import { declareMajorIncident } from "./declare-major-incident";
import { finishRun } from "./finish-run";
import { giveRole } from "./give-role";
import { linkToMi } from "./link-to-mi";
import { moveMajorIncident } from "./move-major-incident";
import { reviseMajorIncident } from "./revise-major-incident";
import { setDisposition } from "./set-disposition";
import { settleItem } from "./settle-item";
import { tickItem } from "./tick-item";

const SYSTEM = { kind: "system", name: "a test" } as const;
const AWAKE = new AbortController().signal;

let boss: Person;
let commander: Person;
let customer: Person;

beforeAll(async () => {
  boss = await makeAgent({ grants: ["mi_manager"] });
  commander = await makeAgent();
  customer = await makeCustomer();
});

afterAll(() => prisma.$executeRaw`delete from graphile_worker._private_jobs`);

const move = (actor: Person, majorIncidentId: string, input: object) =>
  execute(moveMajorIncident, actor, { majorIncidentId, ...input });

/** One that is led by the commander, with so many tickets of the customer. */
async function led(tickets = 2, extra: object = {}) {
  const hung = await Promise.all(Array.from({ length: tickets }, () => makeIncident(customer)));
  const { id } = await execute(declareMajorIncident, boss, {
    intent: "declare",
    title: "Checkout is down",
    severity: "SEV2",
    impactStatement: "Nobody can pay.",
    ticketIds: hung.map(({ reference }) => reference),
    ...extra,
  });
  await move(commander, id, { event: "take_command" });
  return { id, tickets: hung };
}

const TICKED = ["recovery_confirmed", "severity_final"];
const STATED = ["resolution_stated", "lingering_effects", "temporary_changes"];

/** The same, ready to be stood down. */
async function ready(tickets = 2) {
  const made = await led(tickets);
  await move(commander, made.id, { event: "begin_stand_down" });
  const item = { majorIncidentId: made.id, state: "done" };
  for (const key of TICKED) await execute(tickItem, commander, { ...item, key });
  for (const key of STATED) await execute(tickItem, commander, { ...item, key, note: "None." });
  await execute(reviseMajorIncident, commander, {
    majorIncidentId: made.id,
    impactStartedAt: "unknown",
    impactEndedAt: new Date().toISOString(),
    reviewOwnerId: boss.id,
    reviewDueAt: new Date(Date.now() + 86_400_000).toISOString(),
    closingMessage: "Payments work again.",
  });
  return made;
}

/** As if comms had told these audiences that it goes on. */
const tellOpen = (majorIncidentId: string, kinds: string[]) =>
  prisma.miAudience.updateMany({
    where: { majorIncidentId, kind: { in: kinds } },
    data: { lastPhase: "identified", lastUpdateAt: new Date() },
  });

const batchOf = async (majorIncidentId: string) =>
  prisma.batch.findFirstOrThrow({ where: { majorIncidentId }, include: { items: true } });

test("over REST: the open points are named, computed ones refuse a tick, 202 and a batch to its end", async () => {
  const { id, tickets } = await led(2);
  const token = await tokenOf(commander);
  const asked = { token, params: { id } };
  await move(commander, id, { event: "begin_stand_down" });
  const refused = await ask(miTransitions, "POST", { ...asked, json: { event: "stand_down" } });
  expect([refused.status, codeOf(refused)]).toEqual([409, "invalid-transition"]);
  expect(refused.body.errors.map(({ path }: { path: string }) => path)).toContain(
    "/checklist/lingering_effects",
  );
  for (const key of COMPUTED) {
    const item = { token, params: { id, key } };
    for (const state of ["done", "open"]) {
      const answer = await ask(standDownItem, "PATCH", { ...item, json: { state } });
      expect([key, answer.status]).toEqual([key, 409]);
    }
    const json = { state: "overridden", note: "Because." };
    expect((await ask(standDownItem, "PATCH", { ...item, json })).status).toBe(403);
  }
  for (const key of [...TICKED, ...STATED]) {
    const json = { state: "done", note: "None." };
    const answer = await ask(standDownItem, "PATCH", { token, params: { id, key }, json });
    expect([key, answer.status]).toEqual([key, 200]);
  }
  const bare = { token: await tokenOf(boss), params: { id, key: "review_owner" } };
  expect(
    (await ask(standDownItem, "PATCH", { ...bare, json: { state: "overridden" } })).status,
  ).toBe(422);
  await ask(standDownItem, "PATCH", { ...bare, json: { state: "overridden", note: "SEV3 soon." } });
  const keep = { token, params: { id, ticketId: tickets[1]?.reference ?? "" } };
  await ask(standDownTicket, "PATCH", { ...keep, json: { disposition: "keep" } });
  const seen = await ask(majorIncident, "GET", asked);
  const patched = await ask(majorIncident, "PATCH", {
    ...asked,
    json: { impactStartedAt: "unknown", impactEndedAt: "unknown" },
    headers: { "If-Match": seen.headers.get("etag") ?? "" },
  });
  expect([patched.status, patched.body.impactStartedAt]).toEqual([200, "unknown"]);

  const preview = await ask(standDown, "GET", asked);
  const disposed = new Map<string, object>(
    preview.body.preview.tickets.map((one: { id: string }) => [one.id, one]),
  );
  const [follower, keeper] = tickets.map((one) => disposed.get(one.id));
  expect(follower).toMatchObject({ disposition: "resolve", reason: "follows" });
  expect(keeper).toMatchObject({ disposition: "keep", reason: "chosen" });
  const over = { event: "stand_down", message: "Payments work again." };
  const headers = { "Idempotency-Key": `end-${id}` };
  const begun = await ask(miTransitions, "POST", { ...asked, json: over, headers });
  expect(begun.status).toBe(202);
  const { batchId } = begun.body;
  expect((await ask(miTransitions, "POST", { ...asked, json: over, headers })).status).toBe(202);
  expect((await ask(miTransitions, "POST", { ...asked, json: over })).body.batchId).toBe(batchId);
  await runBatch({ batchId }, AWAKE);
  const done = await ask(batch, "GET", { token, params: { id: batchId } });
  expect(done.body).toMatchObject({ state: "done", total: 2, done: 1, skipped: 1, failed: 0 });
  expect((await ask(majorIncident, "GET", asked)).body).toMatchObject({
    state: "stood_down",
    roles: [],
  });
  const states = await Promise.all(tickets.map((one) => ticketFor(commander, one.id)));
  expect(states.map((one) => one?.state)).toEqual(["resolved", "new"]);
  expect(states[0]).toMatchObject({
    resolutionCode: "resolved_by_major_incident",
    resolutionNote: "Payments work again.",
  });
});

test("no audience's last word is an open phase, and who never heard of it hears nothing", async () => {
  const { id } = await ready();
  await tellOpen(id, ["customers", "public"]);
  await move(commander, id, { event: "stand_down" });
  await runBatch({ batchId: (await batchOf(id)).id }, AWAKE);
  const audiences = await prisma.miAudience.findMany({ where: { majorIncidentId: id } });
  const last = Object.fromEntries(audiences.map(({ kind, lastPhase }) => [kind, lastPhase]));
  expect(last).toEqual({
    ...{ internal: null, stakeholders: null, customers: "resolved", public: "resolved" },
  });
  expect(audiences.every(({ nextUpdateBy }) => nextUpdateBy === null)).toBe(true);
  const updates = await prisma.miUpdate.findMany({ where: { majorIncidentId: id } });
  expect(updates).toMatchObject([
    { phase: "resolved", audiences: ["customers", "public"], body: "Payments work again." },
  ]);
});

test("closing words that name what is known inside alone have to be found anew, or stood for by a manager", async () => {
  const { id } = await ready(1);
  await tellOpen(id, ["customers"]);
  const say = (closingMessage: string) =>
    execute(reviseMajorIncident, commander, { majorIncidentId: id, closingMessage });
  await say("pay-db-01 is back.");
  await expect(move(commander, id, { event: "stand_down" })).rejects.toMatchObject({
    code: "invalid-transition",
    errors: [{ path: "/checklist/final_update", message: "names a machine: “pay-db-01”" }],
  });
  await say("Payments work again.");
  await move(commander, id, { event: "stand_down" });
  expect((await batchOf(id)).state).not.toBe("failed");
});

test("what is no incident is not resolved by the end of one, and the end does not have to find that out", async () => {
  const { id } = await led(0);
  const asked = await execute(createTicket, customer, {
    ...{ type: "request", subject: "A second screen", description: "Please." },
  });
  await execute(linkToMi, commander, { majorIncidentId: id, ticketIds: [asked.id] });
  const dispose = (disposition: string) =>
    execute(setDisposition, commander, { majorIncidentId: id, ticketId: asked.id, disposition });
  await expect(dispose("resolve")).rejects.toMatchObject({ errors: [{ path: "/disposition" }] });
  await dispose("unlink");
  expect(await dispositionsOf(prisma, id)).toMatchObject([{ disposition: "unlink" }]);
});

test("an exercise resolves no ticket, whatever was chosen", async () => {
  const { id, tickets } = await led(1, { drill: true });
  const [ticket] = tickets;
  const chosen = { majorIncidentId: id, ticketId: ticket?.id, disposition: "resolve" };
  await execute(setDisposition, commander, chosen);
  const disposed = await prisma.$transaction((tx) => dispositionsOf(tx, id));
  expect(disposed).toMatchObject([{ disposition: "keep", reason: "drill" }]);
});

test("whoever is set free by the end hears of it", async () => {
  const { id } = await ready(1);
  await move(commander, id, { event: "stand_down" });
  await runBatch({ batchId: (await batchOf(id)).id }, AWAKE);
  const events = await prisma.event.findMany({ where: { subjectId: id }, select: { id: true } });
  await follow(events.map((event) => event.id));
  const told = await prisma.notification.findMany({
    where: { userId: commander.id, majorIncidentId: id },
    select: { event: { select: { kind: true, facts: true } } },
  });
  const moves = told.filter(({ event }) => event.kind === "major_incident.moved");
  expect(moves.map(({ event }) => event.facts)).toContainEqual(
    expect.objectContaining({ to: "stood_down" }),
  );
});

test("where nobody found closing words a fixed sentence goes out, and its own title stays inside", async () => {
  const { id, tickets } = await ready(1);
  await tellOpen(id, ["customers"]);
  await execute(reviseMajorIncident, commander, { majorIncidentId: id, closingMessage: null });
  const overridden = { majorIncidentId: id, state: "overridden", note: "Nobody has words." };
  await execute(tickItem, boss, { ...overridden, key: "final_update" });
  await move(commander, id, { event: "stand_down" });
  await runBatch({ batchId: (await batchOf(id)).id }, AWAKE);
  const [update] = await prisma.miUpdate.findMany({ where: { majorIncidentId: id } });
  expect(update).toMatchObject({ phase: "resolved", body: "This is resolved." });
  expect(await ticketFor(customer, tickets[0]?.id ?? "")).toMatchObject({
    resolutionNote: "This is resolved.",
  });
});

describe("a crash anywhere", () => {
  test("between items, and in the middle of one, repeats nothing and loses nothing", async () => {
    const { id, tickets } = await ready(5);
    await tellOpen(id, ["customers"]);
    await move(commander, id, { event: "stand_down" });
    const { id: batchId, items } = await batchOf(id);
    const [first, second] = items;
    await execute(settleItem, SYSTEM, { itemId: first?.id });
    const dying = {
      ...settleItem,
      run: async (context: Parameters<typeof settleItem.run>[0]) => {
        await settleItem.run(context);
        throw new Error("the power went out");
      },
    };
    await execute(dying, SYSTEM, { itemId: second?.id }).catch(() => null);
    await expect(execute(finishRun, SYSTEM, { batchId })).rejects.toMatchObject({
      code: "conflict",
    });
    await prisma.$executeRaw`delete from graphile_worker._private_jobs`;
    await resumeBatches();
    const jobs = await prisma.$queryRaw<{ key: string }[]>`select key from graphile_worker.jobs`;
    expect(jobs.map(({ key }) => key)).toContain(`run-batch:${batchId}`);
    // Two workers at once, as when one was only thought dead.
    await Promise.allSettled([runBatch({ batchId }, AWAKE), runBatch({ batchId }, AWAKE)]);
    await runBatch({ batchId }, AWAKE);
    for (const ticket of tickets) {
      const moved = (await eventsOf(ticket.id)).filter((kind) => kind === "ticket.moved");
      expect(moved).toHaveLength(1);
    }
    const told = (await eventsOf(id)).filter((kind) => kind === "major_incident.update_sent");
    expect(told).toHaveLength(1);
    expect((await batchOf(id)).items.map(({ state }) => state)).toEqual(Array(5).fill("done"));
  });

  test("a stop of the worker leaves the rest to the next one", async () => {
    const { id } = await ready(3);
    await move(commander, id, { event: "stand_down" });
    const { id: batchId } = await batchOf(id);
    await runBatch({ batchId }, AbortSignal.abort());
    expect((await batchOf(id)).items.every(({ state }) => state === "pending")).toBe(true);
    await runBatch({ batchId }, AWAKE);
    expect((await batchOf(id)).state).toBe("done");
  });

  test("a ticket that went into the trash or was resolved meanwhile is skipped, with the reason", async () => {
    const { id, tickets } = await ready(2);
    await move(commander, id, { event: "stand_down" });
    const [one] = tickets;
    await execute(moveTicket, commander, {
      ticketId: one?.id,
      event: "resolve",
      resolutionCode: "fixed",
      resolutionNote: "By hand.",
    });
    const { id: batchId } = await batchOf(id);
    await runBatch({ batchId }, AWAKE);
    const { items } = await batchOf(id);
    expect(items.find(({ subjectId }) => subjectId === one?.id)).toMatchObject({
      state: "skipped",
      reason: "already_done",
    });
  });
});

test("while it is being stood down nobody goes another way", async () => {
  const { id } = await ready();
  await move(commander, id, { event: "stand_down" });
  for (const input of [
    { event: "reopen", reason: "No." },
    { event: "set_severity", severity: "SEV1", reason: "No." },
  ]) {
    await expect(move(boss, id, input)).rejects.toMatchObject({ code: "invalid-transition" });
  }
});

test("while it is being stood down the words and facts that were checked stay, and nothing is merged into it", async () => {
  const { id, tickets } = await ready();
  await move(commander, id, { event: "stand_down" });
  for (const other of [{ closingMessage: "Other words." }, { reviewOwnerId: null }]) {
    await expect(
      execute(reviseMajorIncident, commander, { majorIncidentId: id, ...other }),
    ).rejects.toMatchObject({ code: "invalid-transition" });
  }
  expect((await majorIncidentFor(commander, id))?.can.revise).toBe(false);
  const late = await led(1);
  await expect(move(boss, late.id, { event: "merge", linkedId: id })).rejects.toMatchObject({
    errors: [{ path: "/linkedId", message: "is being stood down right now" }],
  });
  const { id: batchId } = await batchOf(id);
  await runBatch({ batchId }, AWAKE);
  const told = await prisma.ticket.findUniqueOrThrow({ where: { id: tickets[0]?.id ?? "" } });
  expect(told.resolutionNote).toBe("Payments work again.");
});

describe("a child while it follows", () => {
  test("is not closed or reopened by its requester: still broken is a signal that waits for a decision", async () => {
    const { id, tickets } = await ready(1);
    const [ticket] = tickets;
    const ticketId = ticket?.id ?? "";
    const seen = await ticketFor(customer, ticketId);
    expect(seen?.can).toMatchObject({ still_broken: true });
    expect(seen?.can.cancel).toBeUndefined();
    const asked = { ticketId, event: "reopen", message: "I still cannot pay." };
    await execute(moveTicket, customer, asked);
    expect((await ticketFor(customer, ticketId))?.state).toBe("new");
    expect((await majorIncidentFor(boss, id))?.counts.stillBroken).toBe(1);
    await expect(move(commander, id, { event: "stand_down" })).rejects.toMatchObject({
      errors: [{ path: "/checklist/tickets_disposed", message: "is open" }],
    });
  });

  test("enough of them after the end propose to reopen it, once, within three days", async () => {
    const { id, tickets } = await ready(4);
    await tellOpen(id, ["customers"]);
    await move(commander, id, { event: "stand_down" });
    await runBatch({ batchId: (await batchOf(id)).id }, AWAKE);
    for (const { id: ticketId } of tickets) {
      await execute(moveTicket, customer, { ticketId, event: "reopen", message: "Not here." });
    }
    const told = (await eventsOf(id)).filter((kind) => kind === "major_incident.reopen_proposed");
    expect(told).toHaveLength(1);
    await move(boss, id, { event: "reopen", reason: "Four say so." });
    const again = await majorIncidentFor(boss, id);
    expect(again).toMatchObject({ state: "coordinating", reopenProposedAt: null });
    expect(again?.roles).toMatchObject([{ role: "commander", user: { id: boss.id } }]);
    // Whoever heard that it was over is owed a word again.
    expect(again?.audiences.find(({ audience }) => audience === "customers")).toMatchObject({
      lastPhase: null,
      nextUpdateBy: expect.any(String),
    });
  });
});

test("reopened after three days it is another one that recurs from it", async () => {
  const { id } = await ready(1);
  await move(commander, id, { event: "stand_down" });
  await runBatch({ batchId: (await batchOf(id)).id }, AWAKE);
  const { version } = await prisma.majorIncident.findUniqueOrThrow({ where: { id } });
  await prisma.majorIncident.update({
    where: { id },
    data: { stoodDownAt: new Date(Date.now() - 73 * 3_600_000), version: version + 1 },
  });
  const again = await move(boss, id, { event: "reopen", reason: "Back again." });
  expect(again.id).not.toBe(id);
  expect(await majorIncidentFor(boss, again.id)).toMatchObject({
    state: "declared",
    recurs: { id },
  });
  const twice = await move(boss, id, { event: "reopen", reason: "Back again." });
  expect(twice.id).toBe(again.id);
});

describe("one commander at every moment", () => {
  test("of many who take command at once one has it", async () => {
    const { id } = await execute(declareMajorIncident, boss, {
      ...{ intent: "declare", title: "Mail is down", severity: "SEV1", impactStatement: "All." },
    });
    const people = await Promise.all(Array.from({ length: 6 }, () => makeAgent()));
    const answers = await Promise.allSettled(
      people.map((one) => move(one, id, { event: "take_command" })),
    );
    const winners = people.filter((_, at) => answers[at]?.status === "fulfilled");
    for (const answer of answers) {
      if (answer.status === "rejected") expect(answer.reason).toMatchObject({ code: "conflict" });
    }
    const held = await prisma.miRole.findMany({
      where: { majorIncidentId: id, role: "commander", endedAt: null },
    });
    expect(held.map(({ userId }) => userId)).toEqual(winners.map(({ id: winner }) => winner));
    expect(held).toHaveLength(1);
    const taken = (await eventsOf(id)).filter((kind) => kind === "major_incident.role_taken");
    expect(taken).toHaveLength(1);
  });

  test("the database lets nobody end the last one's command or add a second", async () => {
    const { id } = await led(0);
    const where = { majorIncidentId: id, role: "commander" };
    await expect(
      prisma.miRole.updateMany({ where, data: { endedAt: new Date() } }),
    ).rejects.toThrow(/commanders/);
    await expect(
      prisma.miRole.create({ data: { ...where, userId: boss.id } }),
    ).rejects.toMatchObject({ code: "P2002" });
  });

  test("at SEV1 command and communications are two people's", async () => {
    const { id } = await led(0, { severity: "SEV1" });
    await expect(
      execute(giveRole, boss, { majorIncidentId: id, role: "comms_lead", userId: commander.id }),
    ).rejects.toMatchObject({ code: "conflict" });
  });
});

test("merged into another its tickets and open work move, none twice, and it is over", async () => {
  const [one, two] = [await led(2), await led(1)];
  await move(boss, one.id, { event: "merge", linkedId: two.id });
  expect(await majorIncidentFor(boss, one.id)).toMatchObject({
    state: "merged",
    mergedInto: { id: two.id },
    roles: [],
  });
  expect((await majorIncidentFor(boss, two.id))?.counts.tickets).toBe(3);
});

test("what is restricted is not merged into what the whole desk reads, until somebody decides who may know of both", async () => {
  const [one, two] = [await led(1), await led(0)];
  const restrict = (majorIncidentId: string) =>
    execute(reviseMajorIncident, boss, { majorIncidentId, restricted: true });
  await restrict(one.id);
  const merge = () => move(boss, one.id, { event: "merge", linkedId: two.id });
  await expect(merge()).rejects.toMatchObject({ errors: [{ path: "/linkedId" }] });
  await restrict(two.id);
  await merge();
  expect((await majorIncidentFor(boss, one.id))?.state).toBe("merged");
});

test("whoever heard of one that was merged hears of the end of the other, under the name that they know", async () => {
  const [one, two] = [await led(1), await led(0)];
  await tellOpen(one.id, ["customers"]);
  const told = { number: 1, phase: "identified", audiences: ["customers"], body: "We see it." };
  await prisma.miUpdate.create({
    data: {
      ...{ ...told, majorIncidentId: one.id, headline: "Trouble with payments" },
      ...{ state: "sent", sentAt: new Date(), nextUpdateBy: new Date() },
    },
  });
  await move(boss, one.id, { event: "merge", linkedId: two.id });
  await move(boss, two.id, { event: "cancel", reason: "A test ran.", message: "It is over." });
  const updates = await prisma.miUpdate.findMany({ where: { majorIncidentId: two.id } });
  expect(updates).toMatchObject([
    { phase: "resolved", audiences: ["customers"], headline: "Trouble with payments" },
  ]);
});

test("words with which it is cancelled name nothing of the inside to those outside", async () => {
  const { id } = await led(1);
  await tellOpen(id, ["customers"]);
  const [leak, inside] = ["We restarted pay-db-01.", "Of the desk alone"];
  const cancel = (message: string) =>
    move(boss, id, { event: "cancel", reason: "A test ran.", message });
  await expect(cancel(leak)).rejects.toMatchObject({ errors: [{ path: "/message" }] });
  await prisma.workItem.create({
    data: { majorIncidentId: id, title: inside, ownerId: boss.id, createdById: boss.id },
  });
  await expect(cancel(`It was ${inside}.`)).rejects.toMatchObject({ code: "validation-failed" });
  await cancel("It was no outage.");
  const other = await led(1);
  await tellOpen(other.id, ["internal"]);
  await move(boss, other.id, { event: "cancel", reason: "A test ran.", message: leak });
  expect((await majorIncidentFor(boss, other.id))?.state).toBe("cancelled");
});

test("cancelled, whoever was told of it hears that it is over", async () => {
  const { id } = await led(1);
  await tellOpen(id, ["customers"]);
  const { version } = await prisma.majorIncident.findUniqueOrThrow({ where: { id } });
  await prisma.majorIncident.update({
    where: { id },
    data: { publicPhase: "identified", version: version + 1 },
  });
  await expect(move(boss, id, { event: "cancel", reason: "A test ran." })).rejects.toMatchObject({
    errors: [{ path: "/message" }],
  });
  await move(boss, id, { event: "cancel", reason: "A test ran.", message: "It was no outage." });
  expect(await eventsOf(id)).toContain("major_incident.update_sent");
  expect((await majorIncidentFor(boss, id))?.publicPhase).toBe("resolved");
  expect((await prisma.miTicket.findFirstOrThrow({ where: { majorIncidentId: id } })).active).toBe(
    false,
  );
});

import { expect, test } from "vitest";
import { prisma } from "@/lib/db/client";
import { execute } from "@/lib/kernel/command";
import { declareMajorIncident } from "@/lib/major-incidents/commands/declare-major-incident";
import { eventsOf, makeAgent, makeCustomer, makeIncident } from "@/lib/testing/factories";
import { moveTicket } from "./move-ticket";

const solved = { event: "resolve", resolutionCode: "fixed", resolutionNote: "New fuse." };

async function scene() {
  const [customer, agent] = [await makeCustomer(), await makeAgent()];
  const ticket = await makeIncident(customer);
  const move = (actor: typeof agent, input: object, options = {}) =>
    execute(moveTicket, actor, { ticketId: ticket.id, ...input }, options);
  const now = () => prisma.ticket.findUniqueOrThrow({ where: { id: ticket.id } });
  return { customer, agent, ticket, move, now };
}

test("an incident goes from new to closed and says so at each step", async () => {
  const { customer, agent, ticket, move, now } = await scene();
  await move(agent, { event: "start" });
  expect(await now()).toMatchObject({ state: "in_progress", assigneeId: agent.id, version: 2 });
  await move(agent, { event: "hold", reason: "awaiting_requester", message: "Which printer?" });
  expect(await now()).toMatchObject({ state: "on_hold", holdReason: "awaiting_requester" });
  await move(agent, { event: "resume" });
  await move(agent, solved);
  expect((await now()).resolvedAt).not.toBeNull();
  await move(customer, { event: "confirm" });
  expect(await now()).toMatchObject({ state: "closed", version: 6 });
  expect(await eventsOf(ticket.id)).toEqual([
    "ticket.created",
    "ticket.moved",
    "ticket.assigned",
    "ticket.moved",
    "ticket.replied",
    "ticket.moved",
    "ticket.moved",
    "ticket.moved",
  ]);
});

test("still broken reopens, counts it and forgets the solution that was none", async () => {
  const { customer, agent, move, now } = await scene();
  await move(agent, solved);
  await move(customer, { event: "reopen", message: "Smoke again." });
  expect(await now()).toMatchObject({
    state: "in_progress",
    reopenCount: 1,
    resolutionCode: null,
    resolvedAt: null,
  });
});

/** A file that waits for whoever sent it. */
async function shot(by: { id: string }): Promise<string> {
  const sha256 = "c".repeat(64);
  const blob = { sha256, storageKey: sha256, size: 3, contentType: "image/png" };
  const row = await prisma.attachment.create({
    data: {
      ...{ name: "smoke.png", uploader: { connect: { id: by.id } } },
      blob: { connectOrCreate: { where: { sha256 }, create: blob } },
    },
  });
  return row.id;
}

test("still broken shows what it says in files, and no other move takes any", async () => {
  const { customer, agent, ticket, move } = await scene();
  await move(agent, solved);
  const [mine, theirs] = [await shot(customer), await shot(agent)];
  const refused = { code: "validation-failed", errors: [{ path: "/attachmentIds" }] };
  const confirms = move(customer, { event: "confirm", attachmentIds: [mine] });
  await expect(confirms).rejects.toMatchObject(refused);
  const message = "Smoke again.";
  const foreign = move(customer, { event: "reopen", message, attachmentIds: [theirs] });
  await expect(foreign).rejects.toMatchObject(refused);
  await move(customer, { event: "reopen", message, attachmentIds: [mine] });
  const said = await prisma.reply.findMany({
    where: { ticketId: ticket.id },
    select: { body: true, attachments: { select: { id: true } } },
  });
  expect(said).toEqual([{ body: message, attachments: [{ id: mine }] }]);
});

test("what is still broken in a major incident is shown as well", async () => {
  const { customer, ticket, move } = await scene();
  await execute(declareMajorIncident, await makeAgent({ grants: ["mi_manager"] }), {
    ...{ intent: "declare", title: "The power is down", severity: "SEV2" },
    ...{ impactStatement: "Nobody has light.", ticketIds: [ticket.reference] },
  });
  const file = await shot(customer);
  await move(customer, { event: "reopen", message: "Still dark.", attachmentIds: [file] });
  const { reply } = await prisma.attachment.findUniqueOrThrow({
    where: { id: file },
    select: { reply: { select: { ticketId: true, body: true } } },
  });
  expect(reply).toEqual({ ticketId: ticket.id, body: "Still dark." });
});

test("asking for the state that is there is no move, no event and no error", async () => {
  const { agent, ticket, move, now } = await scene();
  await move(agent, { event: "start" });
  const before = await eventsOf(ticket.id);
  expect(await move(agent, { event: "start" })).toMatchObject({ status: 200 });
  expect(await eventsOf(ticket.id)).toEqual(before);
  expect((await now()).version).toBe(2);
});

test("a move that is not there is refused with the moves that are", async () => {
  const { agent, customer, move } = await scene();
  await expect(move(agent, { event: "reopen", message: "x" })).rejects.toMatchObject({
    code: "invalid-transition",
    message: expect.stringContaining("start, resolve, cancel"),
  });
  await expect(move(customer, solved)).rejects.toMatchObject({ code: "invalid-transition" });
});

test("each missing field is named, and so is each that does not belong", async () => {
  const { agent, move } = await scene();
  await expect(
    move(agent, { event: "resolve", until: "2030-01-01T00:00:00Z" }),
  ).rejects.toMatchObject({
    code: "validation-failed",
    errors: [{ path: "/resolutionCode" }, { path: "/resolutionNote" }, { path: "/until" }],
  });
  await move(agent, { event: "start" });
  await expect(move(agent, { event: "hold", reason: "awaiting_requester" })).rejects.toMatchObject({
    errors: [{ path: "/message" }],
  });
  await expect(move(agent, { event: "hold", reason: "awaiting_change" })).rejects.toMatchObject({
    errors: [{ path: "/linkedId" }],
  });
  await expect(
    move(agent, { event: "hold", reason: "scheduled", until: "2001-01-01T00:00:00Z" }),
  ).rejects.toMatchObject({ errors: [{ path: "/until" }] });
});

test("a duplicate is cancelled with a link to its original", async () => {
  const { agent, customer, ticket, move, now } = await scene();
  const original = await makeIncident(customer);
  await move(agent, { event: "cancel", reason: "duplicate", linkedId: original.reference });
  expect((await now()).state).toBe("cancelled");
  expect(await prisma.ticketLink.findMany({ where: { fromId: ticket.id } })).toMatchObject([
    { kind: "duplicates", toId: original.id },
  ]);
});

test("a stranger is told that there is nothing, and a stale version changes nothing", async () => {
  const { agent, move, now } = await scene();
  await expect(move(await makeCustomer(), { event: "confirm" })).rejects.toMatchObject({
    code: "not-found",
  });
  await expect(move(agent, { event: "start" }, { version: 9 })).rejects.toMatchObject({
    code: "precondition-failed",
    currentVersion: 1,
  });
  expect(await now()).toMatchObject({ state: "new", version: 1 });
});

test("twenty agents who start it at once make one move, and the last guard refuses a wild one", async () => {
  const { agent, ticket, move } = await scene();
  await Promise.all(Array.from({ length: 20 }, () => move(agent, { event: "start" })));
  expect((await eventsOf(ticket.id)).filter((kind) => kind === "ticket.moved")).toHaveLength(1);
  await expect(
    prisma.ticket.update({ where: { id: ticket.id }, data: { state: "closed", version: 3 } }),
  ).rejects.toThrow(/cannot go from in_progress to closed/);
  await expect(
    prisma.ticket.update({ where: { id: ticket.id }, data: { subject: "x" } }),
  ).rejects.toThrow(/without a new version/);
});

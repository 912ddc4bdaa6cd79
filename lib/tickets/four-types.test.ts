import { expect, test } from "vitest";
import { prisma } from "@/lib/db/client";
import type { Person } from "@/lib/kernel/actor";
import { execute } from "@/lib/kernel/command";
import { standardOf } from "@/lib/testing/changes";
import {
  eventsOf,
  makeAdmin,
  makeAgent,
  makeCustomer,
  makeIncident,
  makeService,
} from "@/lib/testing/factories";
import { createTicket } from "./commands/create-ticket";
import { moveTicket } from "./commands/move-ticket";
import { reviseTicket } from "./commands/revise-ticket";
import { ticketFor } from "./queries";

const words = { subject: "A new laptop", description: "For the new colleague in May." };
const make = async (by: Person, input: object) =>
  (await execute(createTicket, by, { ...words, ...input })).id;
const move = (by: Person, ticketId: string, input: object) =>
  execute(moveTicket, by, { ticketId, ...input });
const stateOf = async (id: string) =>
  (await prisma.ticket.findUniqueOrThrow({ where: { id } })).state;

const tomorrow = (hours: number) => new Date(Date.now() + hours * 3_600_000).toISOString();
const plan = {
  plan: "Swap the certificate.",
  testPlan: "Look at it.",
  backoutPlan: "Swap it back.",
  plannedStart: tomorrow(0),
  plannedEnd: tomorrow(2),
};

test("a request without a policy is approved at once, fulfilled and closed", async () => {
  const [customer, agent] = [await makeCustomer(), await makeAgent()];
  const id = await make(customer, { type: "request" });
  expect(await ticketFor(customer, id)).toMatchObject({ type: "request", state: "approved" });
  expect((await ticketFor(customer, id))?.reference).toMatch(/^REQ-\d+$/);
  await move(agent, id, { event: "start" });
  await move(agent, id, { event: "hold", reason: "awaiting_requester", message: "Which size?" });
  await move(agent, id, { event: "resume" });
  await expect(move(agent, id, { event: "fulfil" })).rejects.toMatchObject({
    errors: [{ path: "/resolutionNote" }],
  });
  await move(agent, id, { event: "fulfil", resolutionNote: "On your desk." });
  await move(customer, id, { event: "reopen", message: "It is the wrong one." });
  await move(agent, id, { event: "fulfil", resolutionNote: "The right one now." });
  await move(customer, id, { event: "close" });
  expect(await stateOf(id)).toBe("closed");
  expect((await eventsOf(id)).slice(0, 2)).toEqual(["ticket.created", "ticket.moved"]);
});

test("a problem goes from assessment to its cause, its known error and its fix", async () => {
  const agent = await makeAgent();
  const manager = await makeAgent({ grants: ["problem_manager"] });
  const service = await makeService();
  const id = await make(agent, { type: "problem", fields: { cause: "DNS, of course." } });
  await expect(move(agent, id, { event: "assess" })).rejects.toMatchObject({
    errors: [{ path: "/category" }, { path: "/serviceId" }],
  });
  await move(agent, id, { event: "assess", category: "network", serviceId: service.id });
  await expect(move(agent, id, { event: "confirm" })).rejects.toMatchObject({
    code: "invalid-transition",
  });
  await move(manager, id, { event: "confirm" });
  await move(manager, id, {
    event: "publish_workaround",
    note: "Restart the resolver.",
    message: "Wait a minute and try again.",
  });
  expect(await ticketFor(manager, id)).toMatchObject({
    state: "root_cause_analysis",
    fields: { knownError: true, workaround: "Restart the resolver.", category: "network" },
  });
  await move(manager, id, { event: "fix", note: "New resolver." });
  await move(manager, id, { event: "resolve", resolutionNote: "Done." });
  await move(manager, id, { event: "complete" });
  expect(await ticketFor(manager, id)).toMatchObject({
    state: "closed",
    resolutionCode: "fix_applied",
  });
  await move(manager, id, { event: "reanalyse", reason: "It is back." });
  expect(await stateOf(id)).toBe("root_cause_analysis");
  const admin = await makeAdmin();
  await move(manager, id, { event: "accept_risk", reason: "Rare.", until: tomorrow(999) });
  // Whoever answers for the service is asked first.
  expect(await stateOf(id)).toBe("root_cause_analysis");
  await move(admin, id, { event: "decide", outcome: "approved" });
  expect(await ticketFor(manager, id)).toMatchObject({
    state: "closed",
    resolutionCode: "risk_accepted",
  });
});

test("a change needs its plan, a peer and a change manager before it is made", async () => {
  const author = await makeAgent();
  const peer = await makeAgent();
  const manager = await makeAdmin();
  const service = await makeService();
  const id = await make(author, { type: "change" });
  await expect(move(author, id, { event: "submit" })).rejects.toMatchObject({
    errors: [
      { path: "/fields/plan" },
      { path: "/fields/testPlan" },
      { path: "/fields/backoutPlan" },
      { path: "/fields/plannedStart" },
      { path: "/fields/plannedEnd" },
      { path: "/serviceId" },
    ],
  });
  await execute(reviseTicket, author, { ticketId: id, fields: plan, serviceId: service.id });
  await move(author, id, { event: "submit" });
  await expect(move(author, id, { event: "assess_ok" })).rejects.toMatchObject({
    code: "invalid-transition",
  });
  await move(peer, id, { event: "assess_ok" });
  await move(author, id, { event: "hold", reason: "The vendor is on holiday." });
  await expect(move(manager, id, { event: "authorize" })).rejects.toMatchObject({
    message:
      "“authorize” is not possible while it is on hold in authorize. Possible now: release, cancel.",
    transitions: [
      { event: "release", to: "authorize" },
      { event: "cancel", to: "cancelled" },
    ],
  });
  await move(author, id, { event: "release" });
  await move(manager, id, { event: "authorize" });
  await move(author, id, { event: "start" });
  await expect(move(author, id, { event: "finish", outcome: "great" })).rejects.toMatchObject({
    errors: [{ path: "/outcome" }],
  });
  await move(author, id, { event: "finish", outcome: "successful" });
  await move(manager, id, { event: "close" });
  expect(await ticketFor(manager, id)).toMatchObject({
    state: "closed",
    fields: { outcome: "successful", kind: "normal", held: false },
  });
});

test("a standard change is scheduled at once and an emergency says why", async () => {
  const author = await makeAgent();
  const service = await makeService();
  const standard = await standardOf(author, service.id);
  await move(author, standard, { event: "submit" });
  expect(await stateOf(standard)).toBe("scheduled");
  const fields = { ...plan, kind: "emergency" };
  const emergency = await make(author, { type: "change", serviceId: service.id, fields });
  await expect(move(author, emergency, { event: "submit" })).rejects.toMatchObject({
    errors: [{ path: "/reason" }],
  });
  await move(author, emergency, { event: "submit", reason: "The certificate ran out." });
  expect(await stateOf(emergency)).toBe("authorize");
  await expect(
    execute(reviseTicket, author, { ticketId: emergency, fields: { kind: "normal" } }),
  ).rejects.toMatchObject({ code: "invalid-transition" });
});

test("a window that ends before it starts and an unknown member are refused by name", async () => {
  const author = await makeAgent();
  const fields = { plannedStart: tomorrow(5), plannedEnd: tomorrow(4) };
  await expect(make(author, { type: "change", fields })).rejects.toMatchObject({
    errors: [{ path: "/fields/plannedEnd" }],
  });
  await expect(make(author, { type: "change", fields: { budget: 5 } })).rejects.toMatchObject({
    errors: [{ path: "/fields/budget" }],
  });
});

test("a customer asks for help and for things, not for problems or changes", async () => {
  const customer = await makeCustomer();
  for (const type of ["problem", "change"]) {
    await expect(make(customer, { type })).rejects.toMatchObject({ code: "forbidden" });
  }
});

test("an incident waits for a change that is named", async () => {
  const agent = await makeAgent();
  const change = await make(agent, { type: "change" });
  const incident = await makeIncident(await makeCustomer());
  await move(agent, incident.id, { event: "start" });
  const hold = { event: "hold", reason: "awaiting_change" };
  await expect(move(agent, incident.id, { ...hold, linkedId: incident.id })).rejects.toMatchObject({
    errors: [{ path: "/linkedId" }],
  });
  await move(agent, incident.id, { ...hold, linkedId: change });
  expect((await ticketFor(agent, incident.id))?.links).toMatchObject([
    { kind: "blocks", direction: "to", ticket: { id: change } },
  ]);
});

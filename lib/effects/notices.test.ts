import { beforeAll, expect, test } from "vitest";
import { prisma } from "@/lib/db/client";
import type { Person } from "@/lib/kernel/actor";
import { execute } from "@/lib/kernel/command";
import { revisePreferences } from "@/lib/notifications/commands/revise-preferences";
import { topicOf } from "@/lib/notifications/topics";
import { makeAgent, makeCustomer, makeIncident, makeTeam } from "@/lib/testing/factories";
import { moveTicket } from "@/lib/tickets/commands/move-ticket";
import { follow, perform } from "./dispatch";

let customer: Person;
let agent: Person;
let team: Person[];
let teamId: string;

beforeAll(async () => {
  teamId = (await makeTeam()).id;
  customer = await makeCustomer({ name: "Ada" });
  agent = await makeAgent({ name: "Ben", teamIds: [teamId] });
  team = [
    await makeAgent({ name: "Cleo", teamIds: [teamId] }),
    await makeAgent({ name: "Dora", teamIds: [teamId] }),
    await makeAgent({ name: "Egon", teamIds: [teamId] }),
  ];
});

const never = new AbortController().signal;

const teamIncident = () => makeIncident(agent, { requesterId: customer.id, teamId });

async function told(ticketId: string, seq?: number) {
  const rows = await prisma.notification.findMany({
    where: { ticketId, event: seq === undefined ? {} : { seq: { gt: seq } } },
    include: { user: true, event: true },
  });
  return rows.map(({ user, event, reason }) => `${user.name}: ${event.kind} (${reason})`).sort();
}

const eventsOf = (subjectId: string, seq = 0) =>
  prisma.event.findMany({ where: { subjectId, seq: { gt: seq } }, orderBy: { seq: "asc" } });

const rowsOf = (eventId: string) =>
  prisma.effect.findMany({ where: { eventId, name: "notify-inbox" } });

/** A row as an older version planned it: one for each recipient. */
const oldRow = (eventId: string, recipient: Person, reason: string, isDone = false) =>
  prisma.effect.create({
    data: {
      ...{ key: `${eventId}:notify-inbox:${recipient.id}`, eventId, name: "notify-inbox", reason },
      ...{ recipientId: recipient.id, state: isDone ? "done" : "pending" },
      ...{ attempts: isDone ? 1 : 0, finishedAt: isDone ? new Date() : null },
    },
  });

/** The row of an event whose notices could not be written with its plan. */
const waiting = (eventId: string) =>
  prisma.effect.create({
    data: { key: `${eventId}:notify-inbox:`, eventId, name: "notify-inbox" },
  });

const performRows = (...effectIds: string[]) => perform({ name: "notify-inbox", effectIds }, never);

/** A ticket on which one command of the customer's has just told its assignee of two things. */
async function reopened(assignee = agent) {
  const ticket = await teamIncident();
  const ticketId = ticket.id;
  await execute(moveTicket, assignee, { ticketId, event: "start", assigneeId: assignee.id });
  const end = { resolutionCode: "fixed", resolutionNote: "A new cable." };
  await execute(moveTicket, assignee, { ticketId, event: "resolve", ...end });
  const before = await eventsOf(ticketId);
  await execute(moveTicket, customer, { ticketId, event: "reopen", message: "Still broken." });
  const events = await eventsOf(ticketId, before.length);
  expect(new Set(events.map(({ commandId }) => commandId)).size).toBe(1);
  const [first, second] = events.map(({ id }) => id);
  if (!first || !second) throw new Error("There are two events of it.");
  return { ticketId, seq: before.length, first, second, kinds: events.map(({ kind }) => kind) };
}

test("the ledger has one row for an event, however many it tells", async () => {
  const { id } = await teamIncident();
  const [event] = await eventsOf(id);
  await follow([event?.id ?? ""]);
  await follow([event?.id ?? ""]);
  expect(await told(id)).toEqual([
    "Cleo: ticket.created (team)",
    "Dora: ticket.created (team)",
    "Egon: ticket.created (team)",
  ]);
  expect(await rowsOf(event?.id ?? "")).toMatchObject([
    {
      ...{ key: `${event?.id}:notify-inbox:`, recipientId: null, reason: null },
      ...{ state: "done", attempts: 1, finishedAt: expect.any(Date) },
    },
  ]);
});

test("an event that can concern nobody has no row", async () => {
  const { id } = await teamIncident();
  const [made] = await eventsOf(id);
  await execute(moveTicket, agent, { ticketId: id, event: "start" });
  const moved = (await eventsOf(id, 1)).find(({ kind }) => kind === "ticket.moved");
  await follow([made?.id ?? "", moved?.id ?? ""]);
  expect(await rowsOf(made?.id ?? "")).toHaveLength(1);
  expect(await rowsOf(moved?.id ?? "")).toEqual([]);
});

test("what an older version left to be written tells its recipient alone, for its reason, once", async () => {
  const { id } = await teamIncident();
  const [event] = await eventsOf(id);
  const eventId = event?.id ?? "";
  const [cleo, dora] = team as [Person, Person];
  const row = await oldRow(eventId, cleo, "mention");
  await performRows(row.id);
  await performRows(row.id);
  expect(await told(id)).toEqual(["Cleo: ticket.created (mention)"]);
  expect(await prisma.effect.findUnique({ where: { id: row.id } })).toMatchObject({
    state: "done",
    attempts: 1,
  });
  // Another that still waits, when the event is planned again by this version.
  const other = await oldRow(eventId, dora, "assigned");
  await follow([eventId]);
  await performRows(row.id, other.id);
  expect(await told(id)).toEqual([
    "Cleo: ticket.created (mention)",
    "Dora: ticket.created (team)",
    "Egon: ticket.created (team)",
  ]);
  expect(await rowsOf(eventId)).toHaveLength(3);
});

test("both in one chunk tell each once, and the older row's reason holds", async () => {
  const { id } = await teamIncident();
  const [event] = await eventsOf(id);
  const [cleo] = team as [Person];
  const rows = [await waiting(event?.id ?? ""), await oldRow(event?.id ?? "", cleo, "mention")];
  await performRows(...rows.map((row) => row.id));
  expect(await told(id)).toEqual([
    "Cleo: ticket.created (mention)",
    "Dora: ticket.created (team)",
    "Egon: ticket.created (team)",
  ]);
});

test("of two events of one command a person hears once: planned one by one", async () => {
  const { ticketId, seq, first, second, kinds } = await reopened();
  await follow([first]);
  await follow([second]);
  expect(await told(ticketId, seq)).toEqual([`Ben: ${kinds[0]} (assigned)`]);
});

test("of two events of one command a person hears once: written by one chunk", async () => {
  const { ticketId, seq, first, second, kinds } = await reopened();
  // However they stand in it.
  const rows = [await waiting(second), await waiting(first)];
  await performRows(...rows.map(({ id }) => id));
  expect(await told(ticketId, seq)).toEqual([`Ben: ${kinds[0]} (assigned)`]);
});

test("of two events of one command a person hears once: the second written before the first", async () => {
  const { ticketId, seq, first, second, kinds } = await reopened();
  const row = await waiting(first);
  await follow([second]);
  expect(await told(ticketId, seq)).toEqual([`Ben: ${kinds[1]} (assigned)`]);
  await performRows(row.id);
  expect(await told(ticketId, seq)).toEqual([`Ben: ${kinds[1]} (assigned)`]);
});

test("of two events of one command a person hears once: both written at the same time", async () => {
  for (let round = 0; round < 5; round += 1) {
    const { ticketId, seq, first, second } = await reopened();
    const rows = [await waiting(first), await waiting(second)];
    await Promise.all(rows.map(({ id }) => performRows(id)));
    expect(await told(ticketId, seq)).toHaveLength(1);
  }
});

test("of two events of one command a person hears once: the first planned by an older version", async () => {
  const { ticketId, seq, first, second, kinds } = await reopened();
  const row = await oldRow(first, agent, "assigned");
  await follow([second]);
  expect(await told(ticketId, seq)).toEqual([]);
  await performRows(row.id);
  expect(await told(ticketId, seq)).toEqual([`Ben: ${kinds[0]} (assigned)`]);
});

test("whoever wants to hear nothing of the first event of a command hears of the second", async () => {
  const reader = await makeAgent({ name: "Finn" });
  const { ticketId, seq, first, second, kinds } = await reopened(reader);
  const topic = topicOf(kinds[0] ?? "", "assigned") ?? "";
  expect(topic).not.toBe(topicOf(kinds[1] ?? "", "assigned"));
  await execute(revisePreferences, reader, { channels: { [topic]: { inbox: false } } });
  await follow([first, second]);
  expect(await told(ticketId, seq)).toEqual([`Finn: ${kinds[1]} (assigned)`]);
});

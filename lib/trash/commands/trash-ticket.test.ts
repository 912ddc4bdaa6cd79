import { beforeAll, expect, test } from "vitest";
import { postReply } from "@/lib/conversations/commands/post-reply";
import { repliesFor } from "@/lib/conversations/queries";
import { prisma } from "@/lib/db/client";
import { follow, perform } from "@/lib/effects/dispatch";
import type { Person } from "@/lib/kernel/actor";
import { execute } from "@/lib/kernel/command";
import { notificationsFor, unreadCount } from "@/lib/notifications/queries";
import { countsFor } from "@/lib/search/counts";
import { searchTickets } from "@/lib/search/queries";
import {
  eventsOf,
  makeAdmin,
  makeAgent,
  makeCustomer,
  makeIncident,
} from "@/lib/testing/factories";
import { linkTickets } from "@/lib/tickets/commands/link-tickets";
import { reviseTicket } from "@/lib/tickets/commands/revise-ticket";
import { linkFor, ticketFor, ticketsFor } from "@/lib/tickets/queries";
import { timelineFor } from "@/lib/tickets/timeline";
import { movesFor } from "@/lib/tickets/transitions";
import { trashFor } from "../queries";
import { restore } from "./restore";
import { trashTicket } from "./trash-ticket";

let customer: Person;
let agent: Person;

beforeAll(async () => {
  customer = await makeCustomer();
  agent = await makeAgent();
});

const never = new AbortController().signal;

async function settle(ticketId: string) {
  const events = await prisma.event.findMany({
    where: { subjectId: ticketId },
    orderBy: { seq: "asc" },
  });
  await follow(events.map(({ id }) => id));
  const rows = await prisma.effect.findMany({
    where: { event: { subjectId: ticketId }, state: "pending" },
  });
  for (const { id, name } of rows) await perform({ name, effectIds: [id] }, never);
}

test("what lies in the trash is in no list, count, search, conversation, notice or link", async () => {
  const word = `w${Date.now()}`;
  const ticket = await makeIncident(customer, { subject: `${word} smokes` });
  const other = await makeIncident(customer);
  await execute(postReply, customer, { ticketId: ticket.id, body: "Please hurry." });
  const link = await execute(linkTickets, agent, {
    ticketId: ticket.id,
    kind: "blocks",
    toId: other.id,
  });
  await settle(ticket.id);
  const unread = await unreadCount(agent);
  expect(unread).toBeGreaterThan(0);

  await execute(trashTicket, agent, { ticketId: ticket.reference, reason: "Twice reported." });
  for (const actor of [customer, agent]) {
    expect(await ticketFor(actor, ticket.id)).toBeNull();
    expect(await movesFor(actor, ticket.id)).toBeNull();
    expect(await repliesFor(actor, ticket.id, { limit: 10 })).toBeNull();
    expect(await timelineFor(actor, ticket.id, { limit: 10 })).toBeNull();
    expect(await linkFor(actor, link.id)).toBeNull();
    const listed = await ticketsFor(actor, {}, { limit: 100 });
    expect(listed.rows.map(({ id }) => id)).not.toContain(ticket.id);
    expect((await searchTickets(actor, word, { limit: 10 })).rows).toEqual([]);
    expect((await searchTickets(actor, ticket.reference, { limit: 10 })).rows).toEqual([]);
    const linked = await searchTickets(actor, "has:link", { limit: 100 });
    expect(linked.rows.map(({ id }) => id)).not.toContain(other.id);
    const notices = await notificationsFor(actor, {}, { limit: 100 });
    expect(notices.rows.map(({ subject }) => subject?.id)).not.toContain(ticket.id);
    expect((await ticketFor(actor, other.id))?.links).toEqual([]);
  }
  expect((await countsFor(customer, { all: {} })).all).toBe(1);
  expect(await unreadCount(agent)).toBeLessThan(unread);

  const entry = (await trashFor(agent, {}, { limit: 1 }))?.rows[0];
  expect(entry).toMatchObject({
    kind: "ticket",
    subjectId: ticket.id,
    reference: ticket.reference,
    title: `${word} smokes`,
    replies: 1,
    reason: "Twice reported.",
    trashedBy: { id: agent.id },
    can: { restore: true, purge: false },
  });
  const keptMs = Date.parse(entry?.purgeAfter ?? "") - Date.parse(entry?.trashedAt ?? "");
  expect(keptMs / 86_400_000).toBeCloseTo(30, 3);

  await execute(restore, agent, { ticketId: ticket.id });
  expect(await unreadCount(agent)).toBe(unread);
  expect((await ticketFor(agent, other.id))?.links).toHaveLength(1);
  expect((await searchTickets(customer, word, { limit: 10 })).rows).toHaveLength(1);
});

test("nobody may touch what is in the trash", async () => {
  const ticket = await makeIncident(customer);
  await execute(trashTicket, agent, { ticketId: ticket.id });
  const about = { ticketId: ticket.id };
  for (const actor of [agent, customer]) {
    const answer = execute(postReply, actor, { ...about, body: "Hello?" });
    await expect(answer).rejects.toMatchObject({ code: "not-found" });
    const change = execute(reviseTicket, actor, { ...about, subject: "Other" });
    await expect(change).rejects.toMatchObject({ code: "not-found" });
  }
});

test("customers may not delete; what is not theirs, or in the trash, is not there for them", async () => {
  const [own, foreign] = [await makeIncident(customer), await makeIncident(await makeCustomer())];
  const refusal = (id: string) =>
    execute(trashTicket, customer, { ticketId: id }).catch(({ code }) => code);
  expect(await refusal(own.id)).toBe("forbidden");
  expect(await refusal(foreign.id)).toBe("not-found");
  await execute(trashTicket, agent, { ticketId: own.id });
  expect(await refusal(own.id)).toBe("not-found");
  expect(await trashFor(customer, {}, { limit: 10 })).toBeNull();
});

test("twice is once, also when many do it together", async () => {
  const ticket = await makeIncident(customer);
  const other = await makeAdmin();
  await Promise.all(
    [agent, other, agent, other].map((actor) =>
      execute(trashTicket, actor, { ticketId: ticket.id }),
    ),
  );
  await execute(trashTicket, other, { ticketId: ticket.id });
  expect(await eventsOf(ticket.id)).toEqual(["ticket.created", "ticket.trashed"]);
  expect(await prisma.trashEntry.count({ where: { subjectId: ticket.id } })).toBe(1);
});

test("nobody is told of it, nor of its return; the ticket stands where it stood in its lists", async () => {
  const ticket = await makeIncident(customer, { assigneeId: undefined });
  await settle(ticket.id);
  const before = await prisma.ticket.findUniqueOrThrow({ where: { id: ticket.id } });
  const told = async () => [
    await prisma.notification.count({ where: { ticketId: ticket.id } }),
    await prisma.mail.count({ where: { ticketId: ticket.id } }),
  ];
  const counted = await told();
  await execute(trashTicket, agent, { ticketId: ticket.id });
  await execute(restore, agent, { ticketId: ticket.id });
  await settle(ticket.id);
  expect(await told()).toEqual(counted);
  expect(await prisma.ticket.findUniqueOrThrow({ where: { id: ticket.id } })).toEqual(before);
  expect(await eventsOf(ticket.id)).toEqual([
    "ticket.created",
    "ticket.trashed",
    "ticket.restored",
  ]);
});

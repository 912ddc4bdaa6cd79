import { expect, test } from "vitest";
import { postReply } from "@/lib/conversations/commands/post-reply";
import { prisma } from "@/lib/db/client";
import { follow, perform } from "@/lib/effects/dispatch";
import type { Person } from "@/lib/kernel/actor";
import { execute } from "@/lib/kernel/command";
import { makeAgent, makeCustomer, makeIncident } from "@/lib/testing/factories";
import { markAllRead, markRead, markTicketRead, markUnread } from "./marks";
import { notificationsFor, unreadCount } from "./queries";

/** A customer whose incident was answered this many times, and what is in their inbox. */
async function answered(times: number) {
  const customer = await makeCustomer();
  const agent = await makeAgent();
  const ticket = await makeIncident(customer);
  for (let answer = 0; answer < times; answer += 1) {
    await execute(postReply, agent, { ticketId: ticket.id, body: `Answer ${answer}` });
  }
  const events = await prisma.event.findMany({ where: { subjectId: ticket.id } });
  await follow(events.map(({ id }) => id));
  const effects = await prisma.effect.findMany({
    where: { event: { subjectId: ticket.id }, name: "notify-inbox" },
  });
  const chunk = { name: "notify-inbox", effectIds: effects.map(({ id }) => id) };
  await perform(chunk, new AbortController().signal);
  return { customer, agent, ticket };
}

const idsOf = async (person: Person, unread = false) =>
  (await notificationsFor(person, { unread }, { limit: 50 })).rows.map(({ id }) => id);

test("read marks change the badge, and the same twice is the same as once", async () => {
  const { customer } = await answered(3);
  const [first = ""] = await idsOf(customer);
  await markRead(customer, first);
  const once = await markRead(customer, first);
  expect(await unreadCount(customer)).toBe(2);
  expect((await markRead(customer, first))?.readAt).toBe(once?.readAt);
  expect(await idsOf(customer, true)).not.toContain(first);
  expect((await markUnread(customer, first))?.readAt).toBe(null);
  expect(await unreadCount(customer)).toBe(3);
  await markAllRead(customer);
  expect(await unreadCount(customer)).toBe(0);
});

test("whoever opens a ticket has read the notices about it", async () => {
  const { customer, ticket } = await answered(2);
  await markTicketRead(customer, ticket.id);
  expect(await unreadCount(customer)).toBe(0);
});

test("somebody else's notice does not exist", async () => {
  const { customer } = await answered(1);
  const stranger = await makeCustomer();
  const [id = ""] = await idsOf(customer);
  expect(await markRead(stranger, id)).toBe(null);
  expect(await markUnread(stranger, id)).toBe(null);
  expect(await unreadCount(customer)).toBe(1);
});

test("whoever loses sight of a ticket loses the notices that came with it", async () => {
  const { customer, ticket } = await answered(1);
  const other = await makeCustomer();
  await prisma.ticket.update({
    where: { id: ticket.id },
    data: { requesterId: other.id, version: ticket.version + 1 },
  });
  expect(await idsOf(customer)).toEqual([]);
  expect(await unreadCount(customer)).toBe(0);
});

test("pages of the inbox hold every notice once", async () => {
  const { customer } = await answered(5);
  const seen: string[] = [];
  let cursor: string | undefined;
  do {
    const page = await notificationsFor(customer, {}, { limit: 2, cursor });
    seen.push(...page.rows.map(({ id }) => id));
    cursor = page.nextCursor ?? undefined;
  } while (cursor !== undefined);
  expect(seen).toEqual(await idsOf(customer));
  expect(new Set(seen).size).toBe(5);
});

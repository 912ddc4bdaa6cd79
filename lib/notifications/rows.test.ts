import { setTimeout as pause } from "node:timers/promises";
import { expect, test } from "vitest";
import { editReply } from "@/lib/conversations/commands/edit-reply";
import { postReply } from "@/lib/conversations/commands/post-reply";
import { mentionOf } from "@/lib/conversations/mention-text";
import { prisma } from "@/lib/db/client";
import { follow, perform } from "@/lib/effects/dispatch";
import { followAll } from "@/lib/effects/follow-all";
import type { Person } from "@/lib/kernel/actor";
import { execute } from "@/lib/kernel/command";
import { makeAgent, makeCustomer, makeIncident } from "@/lib/testing/factories";
import { moveTicket } from "@/lib/tickets/commands/move-ticket";
import { watchTicket } from "@/lib/tickets/commands/watch-ticket";
import { trashReply } from "@/lib/trash/commands/trash-reply";
import type { InboxTab } from "./contract";
import { inboxFor, inboxRowFor } from "./inbox";
import { markUnread } from "./marks";
import { notificationsFor, unreadCount } from "./queries";
import { doAll, reviseRow, undoAll, wakeSnoozed } from "./rows";

const followed = new Set<string>();

/** What follows from what is new on a ticket, as the worker would do it, twice. */
async function settle(ticketId: string) {
  const all = await prisma.event.findMany({ where: { subjectId: ticketId } });
  const events = all.filter(({ id }) => !followed.has(id));
  for (const { id } of events) followed.add(id);
  for (const _ of ["once", "again"]) {
    await follow(events.map(({ id }) => id));
    const effects = await prisma.effect.findMany({
      where: { event: { subjectId: ticketId }, name: "notify-inbox" },
    });
    const chunk = { name: "notify-inbox", effectIds: effects.map(({ id }) => id) };
    await perform(chunk, new AbortController().signal);
  }
}

async function scene(answers = 1) {
  const [customer, agent] = [await makeCustomer(), await makeAgent()];
  const ticket = await makeIncident(customer);
  const say = async (by: Person, words: { body: string; audience?: "internal" }) => {
    const said = await execute(postReply, by, { ticketId: ticket.id, ...words });
    await settle(ticket.id);
    return said.id;
  };
  for (let at = 0; at < answers; at += 1) await say(agent, { body: `Answer ${at}` });
  const tab = async (show: InboxTab) =>
    (await inboxFor(customer, { show }, { limit: 50 })).rows.map(({ id }) => id);
  const row = () => inboxRowFor(customer, ticket.id);
  const revise = (change: Parameters<typeof reviseRow>[2]) =>
    reviseRow(customer, ticket.id, change);
  return { customer, agent, ticket, say, tab, row, revise };
}

test("a subject is one row, whatever happens to it and however often it is told", async () => {
  const { customer, ticket, row, tab } = await scene(3);
  expect(await tab("inbox")).toEqual([ticket.id]);
  expect(await row()).toMatchObject({
    subject: { reference: ticket.reference },
    latest: { kind: "ticket.replied" },
    ...{ others: 2, unread: 3, reason: "requester" },
  });
  expect((await notificationsFor(customer, {}, { limit: 50 })).rows).toHaveLength(3);
});

test("what happened last stands on top", async () => {
  const { customer, ticket, say, agent, tab } = await scene();
  const other = await makeIncident(customer);
  await execute(postReply, agent, { ticketId: other.id, body: "And this one." });
  await settle(other.id);
  expect(await tab("inbox")).toEqual([other.id, ticket.id]);
  await say(agent, { body: "The first again." });
  expect(await tab("inbox")).toEqual([ticket.id, other.id]);
});

test("what is done is read and gone, and undone it is as unread as it was", async () => {
  const { customer, ticket, tab, revise, row } = await scene(2);
  const { rows } = await notificationsFor(customer, {}, { limit: 1 });
  await prisma.notification.update({
    where: { id: rows[0]?.id ?? "" },
    data: { readAt: new Date(0) },
  });
  await revise({ done: true });
  await revise({ done: true });
  expect([await tab("inbox"), await tab("done")]).toEqual([[], [ticket.id]]);
  expect(await unreadCount(customer)).toBe(0);
  await revise({ done: false });
  expect(await tab("inbox")).toEqual([ticket.id]);
  expect((await row())?.unread).toBe(1);
});

test("whatever is new brings back what was done", async () => {
  const { agent, ticket, say, tab, revise, row } = await scene();
  await revise({ done: true });
  await say(agent, { body: "One thing more." });
  expect(await tab("inbox")).toEqual([ticket.id]);
  expect(await row()).toMatchObject({ unread: 1, others: 1, doneAt: null });
});

test("what is snoozed stays away, whatever comes, and is back unread and on top when its time is up", async () => {
  const { customer, agent, ticket, say, tab, revise, row } = await scene();
  const until = new Date(Date.now() + 60_000);
  await revise({ snooze: until.toISOString() });
  await say(agent, { body: "Meanwhile." });
  expect([await tab("inbox"), await tab("snoozed")]).toEqual([[], [ticket.id]]);
  expect(await unreadCount(customer)).toBe(0);
  await wakeSnoozed(new Date(until.getTime() - 1));
  expect(await tab("inbox")).toEqual([]);
  await wakeSnoozed(until);
  expect(await tab("inbox")).toEqual([ticket.id]);
  expect(await row()).toMatchObject({ unread: 1, others: 1, lastAt: until.toISOString() });
  await revise({ read: true });
  await wakeSnoozed(until);
  expect((await row())?.unread).toBe(0);
});

test("a snooze until somebody answers ends with the answer", async () => {
  const { agent, ticket, say, tab, revise, row } = await scene();
  await revise({ snooze: "reply" });
  expect(await row()).toMatchObject({ snoozedUntil: null, unread: 0 });
  await say(agent, { body: "Here it is." });
  expect(await tab("inbox")).toEqual([ticket.id]);
  expect((await row())?.unread).toBe(1);
});

test("a snooze that is taken back leaves everything as it was", async () => {
  const { ticket, tab, revise, row } = await scene(2);
  await revise({ snooze: "reply" });
  await revise({ snooze: null });
  expect(await tab("inbox")).toEqual([ticket.id]);
  expect(await row()).toMatchObject({ unread: 2, snoozedAt: null });
});

test("what is muted comes silently and does not rise; what is about oneself alone does", async () => {
  const colleague = await makeAgent();
  const { customer, agent, ticket, say } = await scene(0);
  await prisma.ticketWatcher.create({ data: { ticketId: ticket.id, userId: colleague.id } });
  await say(customer, { body: "Hello?" });
  await reviseRow(colleague, ticket.id, { level: "muted", done: true });
  await say(agent, { body: "Hello." });
  const before = await inboxRowFor(colleague, ticket.id);
  expect(before).toMatchObject({ unread: 0, level: "muted", others: 2 });
  expect(before?.doneAt).not.toBeNull();
  const mention = `Look, @[${colleague.name}](person:${colleague.id})`;
  await say(agent, { body: mention, audience: "internal" });
  expect(await inboxRowFor(colleague, ticket.id)).toMatchObject({ unread: 1, reason: "mention" });
});

test("whoever unsubscribed is told nothing more, by no channel, until they subscribe again", async () => {
  const { customer, agent, ticket, say, revise, row } = await scene();
  await revise({ level: "off", done: true });
  await say(agent, { body: "You do not want to hear this." });
  expect((await row())?.others).toBe(0);
  const effects = { recipientId: customer.id, event: { subjectId: ticket.id } };
  expect(await prisma.effect.count({ where: { ...effects, name: "mail-reply" } })).toBe(1);
  await revise({ level: "all" });
  await say(agent, { body: "But this." });
  expect((await row())?.others).toBe(1);
});

test("read and unread speak of the newest, and what is unread is shown", async () => {
  const { customer, ticket, tab, revise, row } = await scene(2);
  await revise({ read: true });
  expect((await row())?.unread).toBe(0);
  await revise({ done: true });
  await revise({ read: false });
  expect((await row())?.unread).toBe(1);
  expect(await tab("inbox")).toEqual([ticket.id]);
  await revise({ done: true });
  const { rows } = await notificationsFor(customer, {}, { limit: 1 });
  await markUnread(customer, rows[0]?.id ?? "");
  expect(await tab("inbox")).toEqual([ticket.id]);
});

test("everything at once is done, and undone", async () => {
  const { customer, ticket, agent, tab } = await scene(2);
  const other = await makeIncident(customer);
  await execute(postReply, agent, { ticketId: other.id, body: "And this one." });
  await settle(other.id);
  const at = await doAll(customer);
  expect(await tab("inbox")).toEqual([]);
  expect(await unreadCount(customer)).toBe(0);
  await undoAll(await makeCustomer(), at);
  expect(await tab("inbox")).toEqual([]);
  await undoAll(customer, at);
  expect((await tab("inbox")).sort()).toEqual([other.id, ticket.id].sort());
  expect(await unreadCount(customer)).toBe(3);
});

test("nobody sees or changes a row of somebody else, or of what they may no longer see", async () => {
  const { customer, ticket, revise } = await scene();
  const stranger = await makeCustomer();
  expect(await reviseRow(stranger, ticket.id, { done: true })).toBeNull();
  const heir = await makeCustomer();
  await prisma.ticket.update({
    where: { id: ticket.id },
    data: { requesterId: heir.id, version: ticket.version + 1 },
  });
  expect(await revise({ done: true })).toBeNull();
  expect((await inboxFor(customer, { show: "inbox" }, { limit: 50 })).rows).toEqual([]);
});

test("a row goes when all that it tells of lies in the trash", async () => {
  const { agent, ticket, say, tab, row } = await scene(0);
  const replyId = await say(agent, { body: "Said in error." });
  expect(await tab("inbox")).toEqual([ticket.id]);
  await execute(trashReply, agent, { replyId });
  expect(await tab("inbox")).toEqual([]);
  expect(await row()).toBeNull();
});

test("pages hold every row once", async () => {
  const [customer, agent] = [await makeCustomer(), await makeAgent()];
  for (let at = 0; at < 5; at += 1) {
    const ticket = await makeIncident(customer);
    await execute(postReply, agent, { ticketId: ticket.id, body: "Yes." });
    await settle(ticket.id);
  }
  const seen: string[] = [];
  let cursor: string | undefined;
  do {
    const page = await inboxFor(customer, { show: "inbox" }, { limit: 2, cursor });
    seen.push(...page.rows.map(({ id }) => id));
    cursor = page.nextCursor ?? undefined;
  } while (cursor !== undefined);
  expect(new Set(seen).size).toBe(5);
  expect(seen).toHaveLength(5);
});

/** Runs `act` while the notices of the agent's next answer are written and not yet committed. */
async function whileTold({ agent, ticket }: Awaited<ReturnType<typeof scene>>, act: Act) {
  await execute(postReply, agent, { ticketId: ticket.id, body: "One thing more." });
  const all = await prisma.event.findMany({ where: { subjectId: ticket.id } });
  const ids = all.filter(({ id }) => !followed.has(id)).map(({ id }) => id);
  for (const id of ids) followed.add(id);
  const acted = await prisma.$transaction(async (tx) => {
    await followAll(tx, [ids], true);
    const begun = act();
    await pause(200);
    return { begun };
  });
  await acted.begun;
}
type Act = () => Promise<unknown>;

const ACTS: Record<string, (here: Awaited<ReturnType<typeof scene>>) => Promise<unknown>> = {
  done: ({ revise }) => revise({ done: true }),
  snoozed: ({ revise }) => revise({ snooze: "reply" }),
  "all done": ({ customer }) => doAll(customer),
};

for (const [name, act] of Object.entries(ACTS)) {
  test(`what comes in the very moment in which a subject is ${name} stays to be seen`, async () => {
    const here = await scene();
    await whileTold(here, () => act(here));
    expect(await here.tab("unread")).toEqual([here.ticket.id]);
    expect(await here.row()).toMatchObject({ unread: 1, others: 1, doneAt: null, snoozedAt: null });
    expect(await unreadCount(here.customer)).toBe(1);
  });
}

const SOLVED = {
  event: "resolve",
  resolutionCode: "fixed",
  resolutionNote: "A new cable.",
} as const;

test("a snooze until somebody answers ends with a solution, after which nobody says more", async () => {
  const { agent, ticket, revise, row } = await scene();
  await revise({ snooze: "reply" });
  await execute(moveTicket, agent, { ticketId: ticket.id, ...SOLVED });
  await settle(ticket.id);
  expect(await row()).toMatchObject({ snoozedAt: null, unread: 1 });
});

test("it ends with words that came with a move, and with none that the reader may not know of", async () => {
  const { customer, agent, ticket, say, revise, row } = await scene();
  const watcher = await makeAgent();
  await execute(watchTicket, watcher, { ticketId: ticket.id, userId: watcher.id });
  await execute(moveTicket, agent, { ticketId: ticket.id, ...SOLVED });
  await settle(ticket.id);
  await revise({ snooze: "reply" });
  await reviseRow(watcher, ticket.id, { snooze: "reply" });
  await execute(moveTicket, customer, {
    ...{ ticketId: ticket.id, event: "reopen", message: "Still broken." },
  });
  await settle(ticket.id);
  expect(await inboxRowFor(watcher, ticket.id)).toMatchObject({ snoozedAt: null, unread: 1 });
  await say(agent, { body: "Strange.", audience: "internal" });
  expect((await row())?.snoozedAt).not.toBeNull();
});

test("a customer who is named only once a reply is edited finds it in their inbox", async () => {
  const { customer, agent, ticket, row, say } = await scene(0);
  const replyId = await say(agent, { body: "Look." });
  const before = (await row())?.others;
  await execute(editReply, agent, {
    replyId,
    body: `Look, ${mentionOf({ ...customer, name: "Ada" })}.`,
  });
  await settle(ticket.id);
  expect([before, await row()]).toMatchObject([
    0,
    { latest: { kind: "ticket.reply_edited", reason: "mention" }, others: 1, unread: 2 },
  ]);
});

import { beforeAll, expect, test } from "vitest";
import { postReply } from "@/lib/conversations/commands/post-reply";
import { repliesFor, replyFor } from "@/lib/conversations/queries";
import { prisma } from "@/lib/db/client";
import { follow, perform } from "@/lib/effects/dispatch";
import type { Person } from "@/lib/kernel/actor";
import { execute } from "@/lib/kernel/command";
import { mailTraceFor } from "@/lib/mail/queries";
import { notificationsFor } from "@/lib/notifications/queries";
import { searchTickets } from "@/lib/search/queries";
import { makeAgent, makeCustomer, makeIncident } from "@/lib/testing/factories";
import { timelineFor } from "@/lib/tickets/timeline";
import { trashFor } from "../queries";
import { restore } from "./restore";
import { trashReply } from "./trash-reply";
import { trashTicket } from "./trash-ticket";

let customer: Person;
let agent: Person;
let colleague: Person;

beforeAll(async () => {
  customer = await makeCustomer();
  agent = await makeAgent();
  colleague = await makeAgent();
});

const never = new AbortController().signal;

async function planned(ticketId: string) {
  const events = await prisma.event.findMany({
    where: { subjectId: ticketId },
    orderBy: { seq: "asc" },
  });
  await follow(events.map(({ id }) => id));
  return prisma.effect.findMany({ where: { event: { subjectId: ticketId }, state: "pending" } });
}

async function settle(ticketId: string) {
  for (const { id, name } of await planned(ticketId)) {
    await perform({ name, effectIds: [id] }, never);
  }
}

async function answered(body: string) {
  const ticket = await makeIncident(customer);
  const reply = await execute(postReply, agent, { ticketId: ticket.id, body });
  return { ticket, replyId: reply.id };
}

test("a deleted reply is neither read, found, told of nor shown as mailed, and comes back whole", async () => {
  const word = `q${Date.now()}`;
  const { ticket, replyId } = await answered(`The ${word} is broken.`);
  await settle(ticket.id);
  const seen = async (actor: Person) => ({
    listed: (await repliesFor(actor, ticket.id, { limit: 10 }))?.rows.length,
    read: (await replyFor(actor, replyId)) !== null,
    found: (await searchTickets(actor, word, { limit: 10 })).rows.length,
    noticed: (await notificationsFor(actor, {}, { limit: 100 })).rows.filter(
      ({ kind, subject }) => kind === "ticket.replied" && subject?.id === ticket.id,
    ).length,
    mailed: Object.keys(await mailTraceFor(actor, [replyId])).length,
  });
  const publicly = await timelineFor(customer, ticket.id, { limit: 10 });
  expect(publicly?.rows.map(({ kind }) => kind)).toEqual(["ticket.created", "ticket.replied"]);
  const whole = { listed: 1, read: true, found: 1, noticed: 1, mailed: 0 };
  expect(await seen(customer)).toEqual(whole);
  expect(await seen(agent)).toEqual({ ...whole, noticed: 0, mailed: 1 });

  await execute(trashReply, colleague, { replyId, reason: "Wrong customer." });
  const gone = { listed: 0, read: false, found: 0, noticed: 0, mailed: 0 };
  for (const actor of [customer, agent, colleague]) expect(await seen(actor)).toEqual(gone);
  const kinds = async (actor: Person) =>
    (await timelineFor(actor, ticket.id, { limit: 10 }))?.rows.map(({ kind }) => kind);
  expect(await kinds(customer)).toEqual(["ticket.created"]);
  expect(await kinds(agent)).toEqual(["ticket.created", "ticket.replied", "ticket.reply_trashed"]);
  expect((await trashFor(agent, { kind: "reply" }, { limit: 1 }))?.rows[0]).toMatchObject({
    reference: ticket.reference,
    audience: "public",
    title: `The ${word} is broken.`,
    reason: "Wrong customer.",
    trashedBy: { id: colleague.id },
  });

  await execute(restore, agent, { replyId });
  await settle(ticket.id);
  expect(await seen(customer)).toEqual(whole);
  expect(await seen(agent)).toEqual({ ...whole, noticed: 0, mailed: 1 });
  expect(await kinds(customer)).toEqual(["ticket.created", "ticket.replied"]);
});

test("customers delete neither their own words nor what they cannot see", async () => {
  const ticket = await makeIncident(customer);
  const own = await execute(postReply, customer, { ticketId: ticket.id, body: "Mine." });
  const note = await execute(postReply, agent, {
    ticketId: ticket.id,
    body: "Ours.",
    audience: "internal",
  });
  const refusal = (replyId: string) =>
    execute(trashReply, customer, { replyId }).catch(({ code }) => code);
  expect(await refusal(own.id)).toBe("forbidden");
  expect(await refusal(note.id)).toBe("not-found");
});

test("twice is once, and a reply on a ticket in the trash is not there", async () => {
  const { ticket, replyId } = await answered("Once.");
  await Promise.all([agent, colleague].map((actor) => execute(trashReply, actor, { replyId })));
  await execute(trashReply, agent, { replyId });
  expect(await prisma.trashEntry.count({ where: { subjectId: replyId } })).toBe(1);
  await execute(trashTicket, agent, { ticketId: ticket.id });
  await expect(execute(trashReply, agent, { replyId })).rejects.toMatchObject({
    code: "not-found",
  });
});

test("a mail that waits for its time is suppressed, and the ledger says why", async () => {
  const { ticket, replyId } = await answered("Do not send this.");
  const waiting = await planned(ticket.id);
  await execute(trashReply, agent, { replyId });
  for (const { id, name } of waiting) await perform({ name, effectIds: [id] }, never);
  const mail = await prisma.mail.findFirstOrThrow({
    where: { replyId },
    include: { effect: true, events: true },
  });
  expect(mail.effect).toMatchObject({
    state: "suppressed",
    providerRef: "the reply is in the trash",
  });
  expect(mail.text).toBeNull();
  expect(mail.events.map(({ kind }) => kind)).toEqual(["queued", "suppressed"]);
  const notices = await notificationsFor(customer, {}, { limit: 100 });
  expect(notices.rows.filter(({ subject }) => subject?.id === ticket.id)).toEqual([]);

  await execute(restore, agent, { replyId });
  const back = await notificationsFor(customer, {}, { limit: 100 });
  expect(back.rows.filter(({ subject }) => subject?.id === ticket.id)).toHaveLength(1);
  expect(await prisma.mail.count({ where: { replyId } })).toBe(1);
});

test("a reply whose event is followed only after it was deleted notifies nobody", async () => {
  const { ticket, replyId } = await answered("Too late.");
  await execute(trashReply, agent, { replyId });
  await settle(ticket.id);
  const notices = await notificationsFor(customer, { unread: true }, { limit: 100 });
  expect(notices.rows.filter(({ subject }) => subject?.id === ticket.id)).toEqual([]);
});

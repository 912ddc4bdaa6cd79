import "@/lib/testing/fresh-database";
import { expect, test } from "vitest";
import { postReply } from "@/lib/conversations/commands/post-reply";
import { repliesFor } from "@/lib/conversations/queries";
import { prisma } from "@/lib/db/client";
import { follow, perform } from "@/lib/effects/dispatch";
import type { Person } from "@/lib/kernel/actor";
import { execute } from "@/lib/kernel/command";
import { newsFor } from "@/lib/live/news";
import { notificationsFor } from "@/lib/notifications/queries";
import { searchTickets } from "@/lib/search/queries";
import { makeAgent, makeCustomer, makeIncident, makeOrganisation } from "@/lib/testing/factories";
import { ask, tokenOf } from "@/lib/testing/rest";
import { replies } from "@/lib/web/rest/conversations";
import { ticket as oneTicket, tickets, timeline } from "@/lib/web/rest/tickets";
import { watchTicket } from "./commands/watch-ticket";
import { ticketFor, ticketsFor } from "./queries";

const never = new AbortController().signal;

async function scene() {
  const organisationId = (await makeOrganisation()).id;
  const [customer, watcher] = [
    await makeCustomer({ organisationId }),
    await makeCustomer({ organisationId }),
  ];
  const agent = await makeAgent();
  const ticket = await makeIncident(customer, { subject: `Kraken ${crypto.randomUUID()}` });
  await execute(watchTicket, agent, { ticketId: ticket.id, userId: watcher.id });
  const say = (body: string) => execute(postReply, agent, { ticketId: ticket.id, body });
  return { organisationId, customer, watcher, agent, ticket, say };
}

/** Lets follow what these events ask for, up to the sending of mails. */
async function plan(ticketId: string) {
  const events = await prisma.event.findMany({
    where: { subjectId: ticketId },
    orderBy: { seq: "asc" },
  });
  await follow(events.map(({ id }) => id));
}

async function settle(ticketId: string) {
  await plan(ticketId);
  const rows = await prisma.effect.findMany({
    where: { event: { subjectId: ticketId }, state: "pending" },
  });
  for (const { id, name } of rows) await perform({ name, effectIds: [id] }, never);
}

const mailsTo = (person: Person, ticketId: string) =>
  prisma.mail.findMany({
    where: { ticketId, recipientId: person.id },
    include: { effect: { select: { state: true } } },
    orderBy: { id: "asc" },
  });

async function moved(watcher: Person): Promise<Person> {
  const organisationId = (await makeOrganisation()).id;
  await prisma.user.update({ where: { id: watcher.id }, data: { organisationId } });
  return { ...watcher, organisationId };
}

test("a watcher who changes organisation reads nothing of the ticket any more, by any way", async () => {
  const before = new Date();
  const { watcher, ticket, say, organisationId } = await scene();
  await say("A first answer.");
  await settle(ticket.id);
  const token = await tokenOf(watcher);
  const params = { id: ticket.id };
  const asked = async () =>
    Promise.all([
      ask(oneTicket, "GET", { token, params }),
      ask(replies, "GET", { token, params }),
      ask(timeline, "GET", { token, params }),
    ]).then((answers) => answers.map(({ status }) => status));
  const listed = async () =>
    (await ask(tickets, "GET", { token })).body.data.map(({ id }: { id: string }) => id);
  expect(await asked()).toEqual([200, 200, 200]);
  expect(await listed()).toEqual([ticket.id]);
  expect((await newsFor(watcher, before)).messages.length).toBeGreaterThan(0);

  const stranger = await moved(watcher);
  expect(await asked()).toEqual([404, 404, 404]);
  expect(await listed()).toEqual([]);
  expect(await ticketFor(stranger, ticket.reference)).toBeNull();
  expect(await repliesFor(stranger, ticket.id, { limit: 50 })).toBeNull();
  expect((await ticketsFor(stranger, {}, { limit: 50 })).rows).toEqual([]);
  expect((await searchTickets(stranger, `"${ticket.subject}"`, { limit: 5 })).rows).toEqual([]);
  expect((await notificationsFor(stranger, {}, { limit: 50 })).rows).toEqual([]);
  expect((await newsFor(stranger, before)).messages).toEqual([]);

  // Having been added counts again for somebody who comes back.
  await prisma.user.update({ where: { id: watcher.id }, data: { organisationId } });
  expect(await asked()).toEqual([200, 200, 200]);
});

test("nothing more is sent to them, not even what was on its way", async () => {
  const { watcher, customer, ticket, say } = await scene();
  await say("On its way.");
  await plan(ticket.id);
  await moved(watcher);
  await settle(ticket.id);
  await say("Later.");
  await settle(ticket.id);
  expect((await mailsTo(watcher, ticket.id)).map(({ effect }) => effect.state)).toEqual([
    "suppressed",
  ]);
  expect((await mailsTo(customer, ticket.id)).map(({ template }) => template)).toContain("reply");
  const notices = await prisma.notification.count({
    where: { userId: watcher.id, ticketId: ticket.id, event: { kind: "ticket.replied" } },
  });
  expect(notices).toBe(1);
});

test("whoever is deactivated is asked for nothing, told nothing, and let in nowhere", async () => {
  const { watcher, ticket, say } = await scene();
  const token = await tokenOf(watcher);
  await say("On its way.");
  await plan(ticket.id);
  await prisma.user.update({ where: { id: watcher.id }, data: { deactivatedAt: new Date() } });
  await settle(ticket.id);
  await say("Later.");
  await settle(ticket.id);
  expect((await mailsTo(watcher, ticket.id)).map(({ effect }) => effect.state)).toEqual([
    "suppressed",
  ]);
  expect((await ask(oneTicket, "GET", { token, params: { id: ticket.id } })).status).toBe(401);
});

test("neither the desk nor the customer is told that somebody watches who no longer does", async () => {
  const { watcher, customer, agent, ticket } = await scene();
  await moved(watcher);
  for (const actor of [customer, agent]) {
    expect((await ticketFor(actor, ticket.id))?.watchers).toEqual([]);
  }
});

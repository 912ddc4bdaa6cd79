import { expect, test } from "vitest";
import { editReply } from "@/lib/conversations/commands/edit-reply";
import { postReply } from "@/lib/conversations/commands/post-reply";
import { react } from "@/lib/conversations/commands/react";
import { mentionOf } from "@/lib/conversations/mention-text";
import { prisma } from "@/lib/db/client";
import { execute } from "@/lib/kernel/command";
import { notificationsFor } from "@/lib/notifications/queries";
import { makeAgent, makeCustomer, makeIncident, makeOrganisation } from "@/lib/testing/factories";
import { moveTicket } from "@/lib/tickets/commands/move-ticket";
import { watchTicket } from "@/lib/tickets/commands/watch-ticket";
import { follow, perform } from "./dispatch";

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

async function scene() {
  const organisation = await makeOrganisation();
  const customer = await makeCustomer({ organisationId: organisation.id });
  const agent = await makeAgent();
  const ticket = await makeIncident(agent, { requesterId: customer.id, assigneeId: agent.id });
  const say = async (actor: typeof agent, body: string, audience = "public") =>
    (await execute(postReply, actor, { ticketId: ticket.id, body, audience })).id;
  const inboxOf = async (actor: typeof agent) =>
    (await notificationsFor(actor, {}, { limit: 50 })).rows
      .filter(({ subject }) => subject?.id === ticket.id)
      .map(({ text, reason }) => `${text} (${reason})`);
  const mailsTo = (actor: typeof agent) =>
    prisma.mail.findMany({
      where: { ticketId: ticket.id, toAddress: actor.email },
      orderBy: { template: "asc" },
    });
  return { organisation, customer, agent, ticket, say, inboxOf, mailsTo };
}

test("however many react, the author gets one notice for each reply, and no mail", async () => {
  const { customer, agent, ticket, say, inboxOf, mailsTo } = await scene();
  const [first, second] = [await say(customer, "One."), await say(customer, "Two.")];
  await settle(ticket.id);
  const colleagues = await Promise.all([makeAgent(), makeAgent(), makeAgent()]);
  for (const emoji of ["👍", "❤️"]) {
    for (const actor of [agent, ...colleagues, customer]) {
      await execute(react, actor, { replyId: first, emoji });
    }
  }
  await settle(ticket.id);
  expect(await inboxOf(customer)).toEqual([`${agent.name} reacted with 👍 (author)`]);
  await execute(react, agent, { replyId: second, emoji: "👍" });
  await settle(ticket.id);
  expect(await inboxOf(customer)).toHaveLength(2);
  expect((await mailsTo(customer)).map(({ template }) => template)).toEqual(["acknowledgement"]);
});

test("a reaction to a note tells the agent who wrote it", async () => {
  const { agent, ticket, say, inboxOf } = await scene();
  const colleague = await makeAgent();
  const note = await say(agent, "Psst.", "internal");
  await execute(react, colleague, { replyId: note, emoji: "👀" });
  await settle(ticket.id);
  expect(await inboxOf(agent)).toEqual([`${colleague.name} reacted to a note with 👀 (author)`]);
});

test("the requester's ❌ tells the assignee once, as a reopening", async () => {
  const { customer, agent, ticket, say, inboxOf } = await scene();
  const reply = await say(agent, "Now?");
  await execute(moveTicket, agent, {
    ...{ ticketId: ticket.id, event: "resolve" },
    ...{ resolutionCode: "fixed", resolutionNote: "Done." },
  });
  await execute(react, customer, { replyId: reply, emoji: "❌" });
  await settle(ticket.id);
  expect(await inboxOf(agent)).toHaveLength(1);
});

test("who is mentioned hears why; a customer mentioned in a note hears nothing by any path", async () => {
  const { customer, agent, ticket, say, inboxOf, mailsTo } = await scene();
  const colleague = await makeAgent();
  await say(agent, `${mentionOf(colleague)} and ${mentionOf(customer)}: CANARY`, "internal");
  await settle(ticket.id);
  expect(await inboxOf(colleague)).toEqual([`${agent.name} wrote a note (mention)`]);
  expect(await inboxOf(customer)).toEqual([]);
  expect(JSON.stringify(await mailsTo(customer))).not.toContain("CANARY");
  const event = { kind: "ticket.noted" };
  expect(await prisma.effect.count({ where: { recipientId: customer.id, event } })).toBe(0);
  expect(await prisma.notification.count({ where: { userId: customer.id, event } })).toBe(0);
});

test("an edit sends no second mail, and tells only those whom it names for the first time", async () => {
  const { customer, agent, ticket, say, inboxOf, mailsTo } = await scene();
  const [old, young] = [await makeAgent(), await makeAgent()];
  const replyId = await say(agent, `${mentionOf(old)}, hello.`);
  await settle(ticket.id);
  const before = await mailsTo(customer);
  const body = `${mentionOf(old)} and ${mentionOf(young)}, hello.`;
  await execute(editReply, agent, { replyId, body });
  await settle(ticket.id);
  expect(await mailsTo(customer)).toEqual(before);
  expect(before.map(({ template }) => template)).toEqual(["acknowledgement", "reply"]);
  expect(await inboxOf(old)).toEqual([`${agent.name} replied (mention)`]);
  expect(await inboxOf(young)).toEqual([`${agent.name} edited a reply (mention)`]);
});

test("a colleague who is added hears of it, and gets public replies by mail but no note", async () => {
  const { organisation, agent, ticket, say, inboxOf, mailsTo } = await scene();
  const colleague = await makeCustomer({ organisationId: organisation.id });
  await execute(watchTicket, agent, { ticketId: ticket.id, userId: colleague.id });
  await say(agent, "CANARY", "internal");
  await say(agent, "It is being repaired.");
  await settle(ticket.id);
  expect(await inboxOf(colleague)).toEqual([
    `${agent.name} replied (watcher)`,
    `${agent.name} added ${colleague.name} (watcher)`,
  ]);
  const mails = await mailsTo(colleague);
  expect(mails.map(({ template }) => template)).toEqual(["reply"]);
  expect(JSON.stringify(mails)).not.toContain("CANARY");
});

import { expect, test } from "vitest";
import { prisma } from "@/lib/db/client";
import { execute } from "@/lib/kernel/command";
import { presentOn } from "@/lib/live/presence";
import { eventsOf, makeAgent, makeCustomer, makeIncident } from "@/lib/testing/factories";
import { createTicket } from "@/lib/tickets/commands/create-ticket";
import { moveTicket } from "@/lib/tickets/commands/move-ticket";
import { watchTicket } from "@/lib/tickets/commands/watch-ticket";
import { ticketFor } from "@/lib/tickets/queries";
import { replyFor } from "../queries";
import { postReply } from "./post-reply";
import { react } from "./react";
import { withdrawReaction } from "./withdraw-reaction";

async function scene() {
  const organisation = await prisma.organisation.create({ data: { name: crypto.randomUUID() } });
  const customer = await makeCustomer({ organisationId: organisation.id });
  const agent = await makeAgent();
  const ticket = await makeIncident(customer);
  const say = (body: string, audience = "public", actor = agent) =>
    execute(postReply, actor, { ticketId: ticket.id, body, audience });
  const reply = await say("Try it now.");
  const give = (actor: typeof agent, emoji: string, options = {}, replyId = reply.id) =>
    execute(react, actor, { replyId, emoji }, options);
  const takeBack = (actor: typeof agent, emoji: string) =>
    execute(withdrawReaction, actor, { replyId: reply.id, emoji });
  const resolve = () =>
    execute(moveTicket, agent, {
      ...{ ticketId: ticket.id, event: "resolve" },
      ...{ resolutionCode: "fixed", resolutionNote: "A new cable." },
    });
  return { organisation, customer, agent, ticket, reply, say, give, takeBack, resolve };
}

test("an emoji is there once per person, and twice given and taken is nothing", async () => {
  const { customer, agent, reply, ticket, give, takeBack } = await scene();
  await give(customer, "👍");
  await give(customer, "👍");
  await give(agent, "👍");
  await give(agent, "❤");
  expect((await replyFor(customer, reply.id))?.reactions).toMatchObject([
    { emoji: "👍", count: 2, reactedByMe: true },
    { emoji: "❤️", count: 1, reactedByMe: false, users: [{ name: agent.name }] },
  ]);
  await takeBack(customer, "👍");
  await takeBack(customer, "👍");
  expect((await replyFor(customer, reply.id))?.reactions).toMatchObject([
    { emoji: "👍", count: 1, reactedByMe: false },
    { emoji: "❤️", count: 1 },
  ]);
  expect((await eventsOf(ticket.id)).slice(2)).toEqual([
    ...["ticket.reacted", "ticket.reacted", "ticket.reacted", "ticket.reaction_withdrawn"],
  ]);
});

test("twenty at once from one person are one", async () => {
  const { customer, reply, give } = await scene();
  await Promise.all(Array.from({ length: 20 }, () => give(customer, "🎉")));
  expect(await prisma.reaction.count({ where: { replyId: reply.id } })).toBe(1);
});

test("only one emoji that Unicode knows is one", async () => {
  const { customer, give } = await scene();
  for (const emoji of ["👩🏽‍💻", "🏴󠁧󠁢󠁷󠁬󠁳󠁿", "🇵🇹", "1️⃣"]) await give(customer, emoji);
  for (const emoji of ["", "a", "👍👍", ":tada:", "<b>", "👍 ", "🏽🏽", "\u200d"]) {
    await expect(give(customer, emoji)).rejects.toMatchObject({ code: "validation-failed" });
  }
});

test("on a note only agents react, and to a customer it is not there", async () => {
  const { customer, agent, say, give } = await scene();
  const note = await say("He burns printers.", "internal");
  await expect(give(customer, "👍", {}, note.id)).rejects.toMatchObject({ code: "not-found" });
  await give(agent, "👍", {}, note.id);
  await expect(give(await makeCustomer(), "👍")).rejects.toMatchObject({ code: "not-found" });
});

test("the requester's ✅ on an answer confirms that a resolved incident works, in one go", async () => {
  const { customer, ticket, reply, give, resolve } = await scene();
  expect((await replyFor(customer, reply.id))?.can).toMatchObject({ confirm: false });
  await resolve();
  expect((await replyFor(customer, reply.id))?.can).toMatchObject({ confirm: true, reopen: true });
  await give(customer, "✅", { key: "once" });
  await give(customer, "✅", { key: "once" });
  expect(await ticketFor(customer, ticket.id)).toMatchObject({ state: "closed" });
  const events = await prisma.event.findMany({
    where: { subjectId: ticket.id },
    orderBy: { seq: "desc" },
    take: 2,
  });
  expect(events.map(({ kind }) => kind)).toEqual(["ticket.moved", "ticket.reacted"]);
  expect(new Set(events.map(({ commandId }) => commandId)).size).toBe(1);
  expect(events[0]?.facts).toMatchObject({ event: "confirm" });
});

test("the requester's ❌ opens it again without a word being put into their mouth", async () => {
  const { customer, ticket, give, resolve } = await scene();
  await resolve();
  await give(customer, "❌");
  expect(await ticketFor(customer, ticket.id)).toMatchObject({
    state: "in_progress",
    resolutionNote: null,
  });
  expect(await prisma.reply.count({ where: { ticketId: ticket.id } })).toBe(1);
});

test("a fulfilled request is received by ✅ and sent back by ❌", async () => {
  const { customer, agent } = await scene();
  for (const [emoji, state] of [
    ["✅", "closed"],
    ["❌", "in_fulfilment"],
  ] as const) {
    const { id: ticketId } = await execute(createTicket, customer, {
      ...{ type: "request", subject: "A chair", description: "For my desk." },
    });
    const { id: replyId } = await execute(postReply, agent, { ticketId, body: "It is there." });
    await execute(moveTicket, agent, { ticketId, event: "start" });
    await execute(moveTicket, agent, { ticketId, event: "fulfil", resolutionNote: "Done." });
    await execute(react, customer, { replyId, emoji });
    expect(await ticketFor(customer, ticketId)).toMatchObject({ state });
  }
});

test("from anybody else, on one's own words, or before it is resolved, it is just an emoji", async () => {
  const { organisation, customer, agent, ticket, say, give, resolve } = await scene();
  const colleague = await makeCustomer({ organisationId: organisation.id });
  await execute(watchTicket, agent, { ticketId: ticket.id, userId: colleague.id });
  const own = await say("It broke.", "public", customer);
  await give(customer, "❌");
  expect(await ticketFor(agent, ticket.id)).toMatchObject({ state: "new" });
  await resolve();
  await give(agent, "✅");
  await give(colleague, "❌");
  await give(customer, "✅", {}, own.id);
  await give(customer, "🎉");
  expect(await ticketFor(agent, ticket.id)).toMatchObject({ state: "resolved" });
});

test("taking ✅ back does not undo what it did", async () => {
  const { customer, ticket, give, takeBack, resolve } = await scene();
  await resolve();
  await give(customer, "✅");
  await takeBack(customer, "✅");
  expect(await ticketFor(customer, ticket.id)).toMatchObject({ state: "closed" });
});

test("an agent's 👀 tells colleagues who looks, and nobody on the customer's side", async () => {
  const { customer, agent, ticket, give, takeBack } = await scene();
  const colleague = await makeAgent();
  await give(customer, "👀");
  expect(await presentOn(colleague, ticket.id)).toEqual([]);
  await give(agent, "👀");
  expect(await presentOn(colleague, ticket.id)).toMatchObject([
    { id: agent.id, name: agent.name, here: false, looking: true },
  ]);
  await expect(presentOn(customer, ticket.id)).rejects.toMatchObject({ code: "forbidden" });
  await takeBack(agent, "👀");
  expect(await presentOn(colleague, ticket.id)).toEqual([]);
});

test("a customer learns no name of another organisation, though everybody is counted", async () => {
  const { customer, agent, reply, give } = await scene();
  const stranger = await makeCustomer({ name: "Stranger" });
  // As somebody who reacted and changed organisation since.
  await prisma.reaction.create({ data: { replyId: reply.id, userId: stranger.id, emoji: "👍" } });
  await give(agent, "👍");
  expect((await replyFor(customer, reply.id))?.reactions).toMatchObject([
    { count: 2, users: [{ id: agent.id }] },
  ]);
  const [told] = (await replyFor(agent, reply.id))?.reactions ?? [];
  expect(told?.users).toHaveLength(2);
});

import { expect, test } from "vitest";
import { prisma } from "@/lib/db/client";
import { execute } from "@/lib/kernel/command";
import { eventsOf, makeAgent, makeCustomer, makeIncident } from "@/lib/testing/factories";
import { moveTicket } from "@/lib/tickets/commands/move-ticket";
import { ticketFor, ticketsFor } from "@/lib/tickets/queries";
import { timelineFor } from "@/lib/tickets/timeline";
import { trashReply } from "@/lib/trash/commands/trash-reply";
import { repliesFor, replyFor } from "../queries";
import { postReply } from "./post-reply";
import { releaseReply } from "./release-reply";

async function scene() {
  const [customer, agent] = [await makeCustomer(), await makeAgent()];
  const ticket = await makeIncident(customer);
  const say = (actor: typeof agent, body: string, audience = "public", options = {}) =>
    execute(postReply, actor, { ticketId: ticket.id, body, audience }, options);
  return { customer, agent, ticket, say };
}
const page = { limit: 50 };

test("both sides talk, and each reply is once however often it is sent", async () => {
  const { customer, agent, ticket, say } = await scene();
  await say(agent, "Have you tried **water**?");
  const first = await say(customer, "Yes.", "public", { key: "r" });
  const again = await say(customer, "Yes.", "public", { key: "r" });
  expect(again).toEqual({ id: first.id, status: 201, replayed: true });
  const replies = await repliesFor(customer, ticket.reference, page);
  expect(replies?.rows.map(({ body }) => body)).toEqual(["Have you tried **water**?", "Yes."]);
  expect(replies?.rows[0]?.bodyHtml).toBe("<p>Have you tried <strong>water</strong>?</p>");
});

test("a note reaches the customer by no path", async () => {
  const { customer, agent, ticket, say } = await scene();
  const before = await ticketFor(customer, ticket.id);
  const note = await say(agent, "CANARY: he always burns printers", "internal");
  const after = await ticketFor(customer, ticket.id);
  expect(after).toEqual(before);
  expect(await replyFor(customer, note.id)).toBeNull();
  const seen = JSON.stringify([
    await repliesFor(customer, ticket.id, page),
    await timelineFor(customer, ticket.id, page),
    await ticketsFor(customer, {}, page),
  ]);
  expect(seen).not.toContain("CANARY");
  expect(seen).not.toContain(note.id);
  expect(seen).not.toContain("noted");
  expect((await repliesFor(agent, ticket.id, page))?.rows).toHaveLength(1);
});

test("a customer writes no notes and nothing on a foreign ticket", async () => {
  const { customer, say } = await scene();
  await expect(say(customer, "psst", "internal")).rejects.toMatchObject({ code: "forbidden" });
  await expect(say(await makeCustomer(), "hi")).rejects.toMatchObject({ code: "not-found" });
});

test("the requester's answer takes it off hold", async () => {
  const { customer, agent, ticket, say } = await scene();
  const move = { ticketId: ticket.id, event: "start" };
  await execute(moveTicket, agent, move);
  const hold = { event: "hold", reason: "awaiting_requester", message: "Which one?" };
  await execute(moveTicket, agent, { ...move, ...hold });
  await say(customer, "The red one.");
  expect(await ticketFor(agent, ticket.id)).toMatchObject({
    state: "in_progress",
    holdReason: null,
  });
  expect((await eventsOf(ticket.id)).slice(-2)).toEqual(["ticket.replied", "ticket.moved"]);
});

test("who writes to a closed incident gets a new one that follows it", async () => {
  const { customer, agent, ticket, say } = await scene();
  const solved = { event: "resolve", resolutionCode: "fixed", resolutionNote: "Done." };
  await execute(moveTicket, agent, { ticketId: ticket.id, ...solved });
  await execute(moveTicket, customer, { ticketId: ticket.id, event: "confirm" });
  const { id, status } = await say(customer, "It burns again.");
  expect(status).toBe(201);
  const reply = await replyFor(customer, id);
  expect(reply?.ticketId).not.toBe(ticket.id);
  const next = await ticketFor(customer, reply?.ticketId ?? "");
  expect(next).toMatchObject({
    state: "new",
    links: [{ kind: "follows", direction: "from", ticket: { reference: ticket.reference } }],
  });
  expect((await prisma.ticket.findUniqueOrThrow({ where: { id: ticket.id } })).state).toBe(
    "closed",
  );
});

test("who goes on writing to a closed incident goes on in the one that follows it", async () => {
  const { customer, agent, ticket, say } = await scene();
  const close = async (ticketId: string) => {
    const solved = { event: "resolve", resolutionCode: "fixed", resolutionNote: "Done." };
    await execute(moveTicket, agent, { ticketId, ...solved });
    await execute(moveTicket, customer, { ticketId, event: "confirm" });
  };
  const placeOf = async (said: { id: string }) =>
    (await prisma.reply.findUniqueOrThrow({ where: { id: said.id } })).ticketId;
  await close(ticket.id);
  const [first, second] = await Promise.all([say(customer, "It burns."), say(customer, "Again!")]);
  const next = await placeOf(first);
  expect(await placeOf(second)).toBe(next);
  expect(await placeOf(await say(customer, "Hello?"))).toBe(next);

  await close(next);
  const last = await placeOf(await say(customer, "And once more."));
  expect([ticket.id, next]).not.toContain(last);
  expect(await placeOf(await say(customer, "Still."))).toBe(last);

  // What they withdrew goes on nowhere.
  const given = { ticketId: last, event: "cancel", reason: "withdrawn" };
  await execute(moveTicket, customer, given);
  expect([ticket.id, next, last]).not.toContain(await placeOf(await say(customer, "Oh no.")));
  expect(await prisma.ticket.count({ where: { requesterId: customer.id } })).toBe(4);
});

test("nobody answers on what was cancelled", async () => {
  const { customer, ticket, say } = await scene();
  await execute(moveTicket, customer, {
    ticketId: ticket.id,
    event: "cancel",
    reason: "withdrawn",
  });
  await expect(say(customer, "Hello?")).rejects.toMatchObject({ code: "invalid-transition" });
});

test("what is typed stays text: no script, no remote image, no dangerous link", async () => {
  const { agent, say } = await scene();
  const { id } = await say(
    agent,
    "<script>alert(1)</script> ![x](https://evil.example/p.gif) [y](javascript:alert(1)) <img src=x onerror=alert(1)>",
  );
  const html = (await replyFor(agent, id))?.bodyHtml ?? "";
  expect(html).not.toMatch(/<script|<img|javascript:|onerror/i);
});

test("what crossed another answer is refused until it is forced, and one's own words never count", async () => {
  const { customer, agent, ticket, say } = await scene();
  const other = await makeAgent();
  const post = (actor: typeof agent, more: object) =>
    execute(postReply, actor, { ticketId: ticket.id, body: "Me too", ...more });
  const first = await post(agent, { expectLastReplyId: null });
  await post(agent, { expectLastReplyId: null });
  await say(other, "A note", "internal");
  const expected = { expectLastReplyId: first.id };
  await expect(post(agent, expected)).rejects.toMatchObject({
    code: "conflict",
    errors: [{ path: "/expectLastReplyId" }],
  });
  // The customer, who cannot see the note, is not told of it either.
  const second = await repliesFor(customer, ticket.id, page);
  const last = second?.rows.at(-1)?.id;
  expect((await post(customer, { expectLastReplyId: last })).status).toBe(201);
  expect((await post(agent, { ...expected, force: true })).status).toBe(201);
  expect(await eventsOf(ticket.id)).toHaveLength(6);
});

test("a reply that is held back is asked when it is given off, and the trash holds nothing new", async () => {
  const { agent, ticket, say } = await scene();
  const other = await makeAgent();
  const hold = (expectLastReplyId: string | null) =>
    execute(postReply, agent, {
      ticketId: ticket.id,
      body: "Soon",
      holdSeconds: 30,
      expectLastReplyId,
    });
  const early = await hold(null);
  const crossing = await say(other, "Already answered");
  await expect(hold(null)).rejects.toMatchObject({ code: "conflict" });
  const released = await execute(releaseReply, agent, { heldId: early.id });
  expect((await replyFor(agent, released.id))?.body).toBe("Soon");
  await execute(trashReply, agent, { replyId: crossing.id });
  expect((await hold(null)).status).toBe(201);
});

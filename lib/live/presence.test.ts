import { expect, test } from "vitest";
import { prisma } from "@/lib/db/client";
import { makeAgent, makeCustomer, makeIncident } from "@/lib/testing/factories";
import { ask, tokenOf } from "@/lib/testing/rest";
import { presence, seen } from "@/lib/web/rest/live";
import { comeTo, leave, markLooking, presentOn } from "./presence";
import { markSeen, newSince, seenBy } from "./seen";

const TYPING = { typing: true };

async function scene() {
  const [customer, agent] = [await makeCustomer(), await makeAgent()];
  return { customer, agent, ticket: await makeIncident(customer) };
}

test("who has a ticket open is told until they leave or fall silent", async () => {
  const { agent, ticket } = await scene();
  const other = await makeAgent();
  await comeTo(agent, ticket.reference, TYPING);
  await comeTo(other, ticket.id, { typing: false });
  expect(await presentOn(other, ticket.id)).toMatchObject(
    [
      { id: agent.id, name: agent.name, typing: true },
      { id: other.id, name: other.name, typing: false },
    ].sort((a, b) => (a.id < b.id ? -1 : 1)),
  );
  await leave(other, ticket.id);
  await prisma.ticketPresence.updateMany({
    where: { ticketId: ticket.id },
    data: { seenAt: new Date(Date.now() - 60_000) },
  });
  expect(await presentOn(other, ticket.id)).toEqual([]);
});

test("presence is among agents: a customer neither gives nor gets it", async () => {
  const { customer, agent, ticket } = await scene();
  await comeTo(agent, ticket.id, TYPING);
  const [own, foreign] = [await tokenOf(customer), await tokenOf(await makeCustomer())];
  const params = { id: ticket.id };
  for (const [method, json] of [["GET"], ["PUT", { typing: true }], ["DELETE"]] as const) {
    const sent = json === undefined ? { params } : { params, json };
    expect((await ask(presence, method, { token: own, ...sent })).status).toBe(403);
    expect((await ask(presence, method, { token: foreign, ...sent })).status).toBe(404);
  }
  expect((await ask(seen, "GET", { token: own, params })).status).toBe(403);
  expect((await ask(seen, "GET", { token: foreign, params })).status).toBe(404);
});

test("over REST an agent comes, is there, and leaves", async () => {
  const { agent, ticket } = await scene();
  const [token, params] = [await tokenOf(agent), { id: ticket.reference }];
  expect((await ask(presence, "PUT", { token, params, json: {} })).status).toBe(204);
  const there = await ask(presence, "GET", { token, params });
  expect(there.body.data).toMatchObject([{ id: agent.id, typing: false }]);
  expect((await ask(presence, "DELETE", { token, params })).status).toBe(204);
  expect((await ask(presence, "GET", { token, params })).body.data).toEqual([]);
});

test("who looks at a ticket still does after they left it, until they say otherwise or it fades", async () => {
  const { agent, ticket } = await scene();
  const other = await makeAgent();
  const present = async () =>
    (await presentOn(other, ticket.id))?.map(({ here, looking }) => ({ here, looking }));
  await comeTo(agent, ticket.id, { typing: false, looking: true });
  expect(await present()).toEqual([{ here: true, looking: true }]);
  await leave(agent, ticket.id);
  expect(await present()).toEqual([{ here: false, looking: true }]);
  // Having it open again is no word about looking.
  await comeTo(agent, ticket.id, { typing: false });
  expect(await present()).toEqual([{ here: true, looking: true }]);
  await markLooking(agent, ticket.id, false);
  expect(await present()).toEqual([{ here: true, looking: false }]);
  await leave(agent, ticket.id);
  expect(await prisma.ticketPresence.count({ where: { ticketId: ticket.id } })).toBe(0);

  await markLooking(agent, ticket.id, true);
  await prisma.ticketPresence.updateMany({
    where: { ticketId: ticket.id },
    data: { claimedAt: new Date(Date.now() - 3 * 3_600_000) },
  });
  expect(await present()).toEqual([]);
  await leave(agent, ticket.id);
  expect(await prisma.ticketPresence.count({ where: { ticketId: ticket.id } })).toBe(0);
});

test("over REST an agent says that they look at it, and a colleague reads so", async () => {
  const { agent, ticket } = await scene();
  const params = { id: ticket.id };
  const [token, others] = [await tokenOf(agent), await tokenOf(await makeAgent())];
  await ask(presence, "PUT", { token, params, json: { looking: true } });
  const read = async () => (await ask(presence, "GET", { token: others, params })).body.data;
  expect(await read()).toMatchObject([{ id: agent.id, here: true, looking: true }]);
  await prisma.user.update({ where: { id: agent.id }, data: { deactivatedAt: new Date() } });
  expect(await read()).toEqual([]);
});

test("what is new stays new for the whole visit, and is over at the next", async () => {
  const { agent, customer, ticket } = await scene();
  const ofAgent = { ticketId_userId: { ticketId: ticket.id, userId: agent.id } };
  const back = (minutes: number) => new Date(Date.now() - minutes * 60_000);
  expect(await newSince(agent, ticket.id)).toBeNull();
  await markSeen(agent, ticket.id);
  expect(await newSince(agent, ticket.id)).toBeNull();

  const last = back(60);
  await prisma.ticketSeen.update({ where: ofAgent, data: { seenAt: last } });
  expect(await newSince(agent, ticket.id)).toBe(last.toISOString());
  await markSeen(agent, ticket.id);
  await markSeen(agent, ticket.id);
  expect(await newSince(agent, ticket.id)).toBe(last.toISOString());

  await markSeen(customer, ticket.id);
  expect((await seenBy(agent, ticket.id))?.map(({ person }) => person.id)).toEqual([
    customer.id,
    agent.id,
  ]);
});

import { expect, test } from "vitest";
import { prisma } from "@/lib/db/client";
import { makeAgent, makeCustomer, makeIncident } from "@/lib/testing/factories";
import { ask, tokenOf } from "@/lib/testing/rest";
import { presence, seen } from "@/lib/web/rest/live";
import { comeTo, leave, presentOn } from "./presence";
import { markSeen, newSince, seenBy } from "./seen";

async function scene() {
  const [customer, agent] = [await makeCustomer(), await makeAgent()];
  return { customer, agent, ticket: await makeIncident(customer) };
}

test("who has a ticket open is told until they leave or fall silent", async () => {
  const { agent, ticket } = await scene();
  const other = await makeAgent();
  await comeTo(agent, ticket.reference, true);
  await comeTo(other, ticket.id, false);
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
  await comeTo(agent, ticket.id, true);
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

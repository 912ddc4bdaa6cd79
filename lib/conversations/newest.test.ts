import { expect, test } from "vitest";
import { prisma } from "@/lib/db/client";
import { makeAgent, makeCustomer, makeIncident } from "@/lib/testing/factories";
import { newestOf } from "./newest";
import { repliesFor } from "./queries";

async function scene(count: number) {
  const [customer, agent] = [await makeCustomer(), await makeAgent()];
  const ticket = await makeIncident(customer);
  const begun = Date.now() - 86_400_000;
  const ids: string[] = [];
  for (let at = 0; at < count; at += 1) {
    const { id } = await prisma.reply.create({
      data: {
        ticketId: ticket.id,
        authorId: agent.id,
        // Every fourth is the desk's own.
        audience: at % 4 === 3 ? "internal" : "public",
        body: `${at}`,
        createdAt: new Date(begun + at * 1_000),
      },
    });
    ids.push(id);
  }
  const open = async (
    actor: typeof agent,
    { since = null, withId = null }: Partial<Parameters<typeof newestOf>[2]> = {},
  ) => {
    const newest = await newestOf(actor, ticket.id, { since, withId });
    const page = { limit: 100, cursor: newest?.cursor };
    const rows = (await repliesFor(actor, ticket.id, page))?.rows ?? [];
    return { hidden: newest?.hidden ?? 0, first: rows[0]?.body, shown: rows.length, newest };
  };
  return { customer, agent, ids, open, at: (n: number) => new Date(begun + n * 1_000) };
}

test("a short conversation is shown whole, and of a long one the newest", async () => {
  const short = await scene(39);
  expect(await short.open(short.agent)).toMatchObject({ hidden: 0, shown: 39 });
  const long = await scene(60);
  expect(await long.open(long.agent)).toMatchObject({ hidden: 40, first: "40", shown: 20 });
  expect((await long.open(long.agent)).newest?.from).toBe(long.at(40).toISOString());
});

test("a customer's count knows of no note", async () => {
  const { customer, open } = await scene(60);
  expect(await open(customer)).toMatchObject({ hidden: 25, shown: 20 });
});

test("what is new to the reader, and what is being edited, is there in any case", async () => {
  const { agent, ids, open, at } = await scene(60);
  const since = at(29).toISOString();
  expect(await open(agent, { since })).toMatchObject({ hidden: 30, first: "30" });
  expect(await open(agent, { withId: ids[25] ?? null })).toMatchObject({ hidden: 25, first: "25" });
  expect(await open(agent, { withId: ids[3] ?? null })).toMatchObject({ hidden: 0, shown: 60 });
});

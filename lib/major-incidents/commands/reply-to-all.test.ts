import { afterAll, expect, test } from "vitest";
import { repliesFor } from "@/lib/conversations/queries";
import { prisma } from "@/lib/db/client";
import { resumeBatches, runBatch } from "@/lib/jobs/run-batch";
import { execute } from "@/lib/kernel/command";
import { eventsOf, makeAgent, makeCustomer, makeIncident } from "@/lib/testing/factories";
import { ask, tokenOf } from "@/lib/testing/rest";
import { moveTicket } from "@/lib/tickets/commands/move-ticket";
import { repliesToAll } from "@/lib/web/rest/replies-to-all";
import { batch } from "@/lib/web/rest/stand-down";
import { linkableFor } from "../linkable";
import { majorIncidentFor } from "../queries";
import { declareMajorIncident } from "./declare-major-incident";
import { replyItem } from "./reply-item";
import { replyToAll } from "./reply-to-all";

const AWAKE = new AbortController().signal;
const page = { limit: 50 };

afterAll(() => prisma.$executeRaw`delete from graphile_worker._private_jobs`);

async function scene(count: number) {
  const [boss, customer] = [await makeAgent({ grants: ["mi_manager"] }), await makeCustomer()];
  const tickets = await Promise.all(Array.from({ length: count }, () => makeIncident(customer)));
  const { id } = await execute(declareMajorIncident, boss, {
    intent: "declare",
    title: "Checkout is down",
    severity: "SEV2",
    impactStatement: "Nobody can pay.",
    ticketIds: tickets.map(({ reference }) => reference),
  });
  const repliesOn = async (ticketId: string) =>
    (await repliesFor(customer, ticketId, page))?.rows.map(({ body, author }) => [body, author.id]);
  return { boss, customer, tickets, id, repliesOn };
}

test("over REST: every open ticket but the excluded is answered once, in the name of whoever sent it", async () => {
  const { boss, tickets, id, repliesOn } = await scene(4);
  const [one, two, left, over] = tickets;
  await execute(moveTicket, boss, { ticketId: over?.id, event: "cancel", reason: "withdrawn" });
  const asked = { token: await tokenOf(boss), params: { id } };
  const preview = await ask(repliesToAll, "GET", asked);
  expect(preview.body).toMatchObject({ tickets: 3, requesters: 1, over: 1 });
  const json = { body: "We are on it.", exceptTicketIds: [left?.reference] };
  const headers = { "Idempotency-Key": `all-${id}` };
  const begun = await ask(repliesToAll, "POST", { ...asked, json, headers });
  expect([begun.status, begun.body]).toMatchObject([201, { kind: "reply", total: 2 }]);
  const again = await ask(repliesToAll, "POST", { ...asked, json, headers });
  expect(again.body.id).toBe(begun.body.id);
  // A crash after the first; then two workers at once.
  const items = await prisma.batchItem.findMany({ where: { batchId: begun.body.id } });
  const system = { kind: "system", name: "a test" } as const;
  await expect(execute(replyItem, system, { itemId: items[0]?.id })).rejects.toMatchObject({
    code: "forbidden",
  });
  await execute(replyItem, boss, { itemId: items[0]?.id });
  await prisma.$executeRaw`delete from graphile_worker._private_jobs`;
  await resumeBatches();
  const run = { batchId: begun.body.id };
  await Promise.allSettled([runBatch(run, AWAKE), runBatch(run, AWAKE)]);
  await runBatch(run, AWAKE);
  for (const ticket of [one, two]) {
    expect(await repliesOn(ticket?.id ?? "")).toEqual([["We are on it.", boss.id]]);
  }
  for (const ticket of [left, over]) expect(await repliesOn(ticket?.id ?? "")).toEqual([]);
  const done = await ask(batch, "GET", { ...asked, params: { id: begun.body.id } });
  expect(done.body).toMatchObject({ state: "done", done: 2, skipped: 0, failed: 0 });
  const told = (await eventsOf(id)).filter((kind) => kind.endsWith("replies_ended"));
  expect(told).toHaveLength(1);
  // It is no stand-down: nothing else was held up by it.
  expect(await majorIncidentFor(boss, id)).toMatchObject({ state: "declared", batchId: null });
});

test("what is known inside alone is not said to all by accident, and nobody is answered by nobody", async () => {
  const { boss, tickets, id } = await scene(1);
  const reply = (more: object) =>
    execute(replyToAll, boss, { majorIncidentId: id, body: "We restart pay-db-01.", ...more });
  await expect(reply({})).rejects.toMatchObject({ errors: [{ path: "/body" }] });
  await expect(reply({ body: "Wait.", exceptTicketIds: [tickets[0]?.id] })).rejects.toMatchObject({
    errors: [{ path: "/exceptTicketIds" }],
  });
  const customer = await makeCustomer();
  await expect(
    execute(replyToAll, customer, { majorIncidentId: id, body: "Me too." }),
  ).rejects.toMatchObject({ code: "not-found" });
  const begun = await reply({ despiteLint: true });
  await prisma.user.update({ where: { id: boss.id }, data: { deactivatedAt: new Date() } });
  await runBatch({ batchId: begun.id }, AWAKE);
  const items = await prisma.batchItem.findMany({ where: { batchId: begun.id } });
  expect(items).toMatchObject([{ state: "failed", reason: "author_gone" }]);
});

test("a search finds what does not hang on it yet, by every word of its language", async () => {
  const { boss, customer, tickets, id } = await scene(1);
  const word = crypto.randomUUID().slice(0, 8);
  const free = await makeIncident(customer, { subject: `Checkout ${word} fails` });
  const found = (q: string) => linkableFor(boss, id, q);
  expect((await found(word))?.map((one) => one.id)).toEqual([free.id]);
  expect(await found(tickets[0]?.subject ?? "")).toEqual([]);
  expect(await found("state:nowhere")).toBeNull();
});

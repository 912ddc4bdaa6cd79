import { beforeAll, expect, test } from "vitest";
import { prisma } from "@/lib/db/client";
import type { Actor, Person } from "@/lib/kernel/actor";
import { execute } from "@/lib/kernel/command";
import { eventsOf, makeAgent, makeCustomer, makeIncident } from "@/lib/testing/factories";
import { ticketFor } from "@/lib/tickets/queries";
import { rateTicket } from "./rate-ticket";

let customer: Person;
const link: Actor = { kind: "system", name: "mail-link" };

beforeAll(async () => {
  customer = await makeCustomer();
});

async function solved() {
  const { id } = await makeIncident(customer);
  await prisma.$executeRaw`update ticket set state = 'in_progress', version = version + 1
    where id = ${id}::uuid`;
  await prisma.$executeRaw`update ticket set state = 'resolved', version = version + 1,
    resolved_at = now(), resolution_code = 'fixed', resolution_note = 'Done.' where id = ${id}::uuid`;
  return id;
}

const rate = (ticketId: string, given: Record<string, unknown>, actor: Actor = customer) =>
  execute(rateTicket, actor, { ticketId, personId: customer.id, score: 4, ...given });

test("the requester rates once; a repeat changes nothing and another score is refused", async () => {
  const id = await solved();
  await rate(id, {}, link);
  await rate(id, {});
  await expect(rate(id, { score: 1 })).rejects.toMatchObject({ code: "conflict" });
  const kinds = await eventsOf(id);
  expect(kinds.filter((kind) => kind === "ticket.rated")).toHaveLength(1);
  expect((await ticketFor(customer, id))?.rating).toMatchObject({ score: 4, comment: "" });
});

test("words may follow, once", async () => {
  const id = await solved();
  await rate(id, {});
  await rate(id, { comment: "Quick." });
  await rate(id, { comment: "Quick." });
  await expect(rate(id, { comment: "Slow." })).rejects.toMatchObject({ code: "conflict" });
  const agent = await makeAgent();
  expect((await ticketFor(agent, id))?.rating).toMatchObject({ score: 4, comment: "Quick." });
  expect((await eventsOf(id)).slice(-2)).toEqual(["ticket.rated", "ticket.rating_explained"]);
});

test("twenty at once are one rating", async () => {
  const id = await solved();
  const twins = await Promise.allSettled(
    Array.from({ length: 20 }, (_, at) => rate(id, { score: (at % 5) + 1 })),
  );
  const scores = await prisma.rating.findMany({ where: { ticketId: id } });
  expect(scores).toHaveLength(1);
  expect(twins.filter(({ status }) => status === "fulfilled")).toHaveLength(4);
});

test("nobody rates what is not solved, and nobody in another's name", async () => {
  const { id: open } = await makeIncident(customer);
  await expect(rate(open, {})).rejects.toMatchObject({ code: "invalid-transition" });
  const id = await solved();
  const stranger = await makeCustomer();
  const agent = await makeAgent();
  await expect(rate(id, {}, stranger)).rejects.toMatchObject({ code: "not-found" });
  await expect(rate(id, {}, agent)).rejects.toMatchObject({ code: "forbidden" });
  const asAgent = { personId: agent.id };
  await expect(rate(id, asAgent, agent)).rejects.toMatchObject({ code: "forbidden" });
  for (const score of [0, 6, 2.5]) {
    await expect(rate(id, { score })).rejects.toMatchObject({ code: "validation-failed" });
  }
});

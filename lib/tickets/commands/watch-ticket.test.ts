import { expect, test } from "vitest";
import { postReply } from "@/lib/conversations/commands/post-reply";
import { prisma } from "@/lib/db/client";
import { execute } from "@/lib/kernel/command";
import {
  eventsOf,
  makeAgent,
  makeCustomer,
  makeIncident,
  makeOrganisation,
} from "@/lib/testing/factories";
import { ticketFor } from "../queries";
import { unwatchTicket } from "./unwatch-ticket";
import { watchTicket } from "./watch-ticket";

async function scene() {
  const organisation = await makeOrganisation();
  const customer = await makeCustomer({ organisationId: organisation.id });
  const colleague = await makeCustomer({ organisationId: organisation.id });
  const agent = await makeAgent();
  const ticket = await makeIncident(customer);
  const add = (actor: typeof agent, userId: string, options = {}) =>
    execute(watchTicket, actor, { ticketId: ticket.id, userId }, options);
  const take = (actor: typeof agent, userId: string) =>
    execute(unwatchTicket, actor, { ticketId: ticket.id, userId });
  return { customer, colleague, agent, ticket, add, take };
}

test("a colleague who is added sees the ticket, and no longer once taken off", async () => {
  const { colleague, agent, ticket, add, take } = await scene();
  expect(await ticketFor(colleague, ticket.id)).toBeNull();
  await add(agent, colleague.id, { key: "w" });
  expect((await add(agent, colleague.id, { key: "w" })).replayed).toBe(true);
  await add(agent, colleague.id);
  expect(await ticketFor(colleague, ticket.id)).toMatchObject({ can: { unwatch: true } });
  await take(colleague, colleague.id);
  await take(agent, colleague.id);
  expect(await ticketFor(colleague, ticket.id)).toBeNull();
  expect((await eventsOf(ticket.id)).slice(1)).toEqual(["ticket.watched", "ticket.unwatched"]);
});

test("somebody of another organisation cannot be told from somebody who is not there", async () => {
  const { agent, add } = await scene();
  const stranger = await makeCustomer({ organisationId: (await makeOrganisation()).id });
  const refusals = [stranger.id, (await makeCustomer()).id, crypto.randomUUID()].map((id) =>
    add(agent, id).catch((error: unknown) => error),
  );
  const [first, ...others] = await Promise.all(refusals);
  expect(first).toMatchObject({ code: "validation-failed", errors: [{ path: "/userId" }] });
  for (const other of others) expect(other).toEqual(first);
});

test("a ticket without an organisation takes agents only", async () => {
  const { agent } = await scene();
  const ticket = await makeIncident(await makeCustomer());
  const add = (userId: string) => execute(watchTicket, agent, { ticketId: ticket.id, userId });
  await expect(add((await makeCustomer()).id)).rejects.toMatchObject({ code: "validation-failed" });
  await add((await makeAgent()).id);
});

test("a customer adds nobody and takes off nobody but themselves", async () => {
  const { customer, colleague, agent, ticket, add, take } = await scene();
  await expect(add(customer, colleague.id)).rejects.toMatchObject({ code: "forbidden" });
  await add(agent, colleague.id);
  await expect(take(customer, colleague.id)).rejects.toMatchObject({ code: "forbidden" });
  await expect(add(await makeCustomer(), colleague.id)).rejects.toMatchObject({
    code: "not-found",
  });
  expect(await prisma.ticketWatcher.count({ where: { ticketId: ticket.id } })).toBe(1);
});

test("whoever asked needs no adding, and who left cannot be added", async () => {
  const { customer, colleague, agent, ticket, add } = await scene();
  await add(agent, customer.id);
  await prisma.user.update({ where: { id: colleague.id }, data: { deactivatedAt: new Date() } });
  await expect(add(agent, colleague.id)).rejects.toMatchObject({ code: "validation-failed" });
  expect(await eventsOf(ticket.id)).toEqual(["ticket.created"]);
});

test("a watcher answers in the conversation, and reads no note", async () => {
  const { colleague, agent, ticket, add } = await scene();
  await add(agent, colleague.id);
  const say = { ticketId: ticket.id, body: "Here too." };
  await execute(postReply, colleague, say);
  await expect(
    execute(postReply, colleague, { ...say, audience: "internal" }),
  ).rejects.toMatchObject({ code: "forbidden" });
});

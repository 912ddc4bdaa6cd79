import { expect, test } from "vitest";
import { prisma } from "@/lib/db/client";
import type { Actor } from "@/lib/kernel/actor";
import { execute } from "@/lib/kernel/command";
import {
  makeAdmin,
  makeAgent,
  makeCustomer,
  makeIncident,
  makeOrganisation,
} from "@/lib/testing/factories";
import { trashTicket } from "@/lib/trash/commands/trash-ticket";
import { createTicket } from "./commands/create-ticket";
import { canSee } from "./policy";
import { SEEN_SHAPE, seenOf } from "./present";
import { ticketFor, ticketsFor } from "./queries";

test("for every persona and ticket the query finds it exactly when the policy says so", async () => {
  const [north, south] = [await makeOrganisation(), await makeOrganisation()];
  const requester = await makeCustomer({ organisationId: north.id });
  const colleague = await makeCustomer({ organisationId: north.id });
  const manager = await makeCustomer({ organisationId: north.id, orgManager: true });
  const foreigner = await makeCustomer({ organisationId: south.id, orgManager: true });
  const loner = await makeCustomer({ orgManager: true });
  const own = await makeIncident(requester);
  const watched = await makeIncident(foreigner);
  await prisma.ticketWatcher.createMany({
    data: [{ ticketId: watched.id, userId: colleague.id }],
  });
  const joined = await makeIncident(requester);
  await prisma.ticketWatcher.createMany({
    data: [colleague, foreigner, loner].map(({ id: userId }) => ({ ticketId: joined.id, userId })),
  });
  const orphan = await makeIncident(await makeCustomer());
  const trashed = await makeIncident(requester);
  await prisma.ticketWatcher.create({ data: { ticketId: trashed.id, userId: colleague.id } });
  await execute(trashTicket, await makeAgent(), { ticketId: trashed.id });

  const actors: Record<string, Actor> = {
    requester,
    colleague,
    manager,
    foreigner,
    loner,
    agent: await makeAgent(),
    admin: await makeAdmin(),
  };
  const seen: Record<string, string[]> = {};
  for (const [name, actor] of Object.entries(actors)) {
    seen[name] = [];
    for (const [label, { id }] of Object.entries({ own, watched, joined, orphan, trashed })) {
      const row = await prisma.ticket.findUniqueOrThrow({
        where: { id },
        include: SEEN_SHAPE,
      });
      const found = (await ticketFor(actor, id)) !== null;
      expect(found, `${name} and ${label}`).toBe(canSee(actor, seenOf(row)));
      if (found) seen[name].push(label);
    }
  }
  expect(seen).toEqual({
    requester: ["own", "joined"],
    // Having been added counts among the people of the ticket's organisation alone.
    colleague: ["joined"],
    manager: ["own", "joined"],
    foreigner: ["watched"],
    loner: [],
    agent: ["own", "watched", "joined", "orphan"],
    admin: ["own", "watched", "joined", "orphan"],
  });
});

test("a list pages by keyset: each ticket once, none lost, while others move to the top", async () => {
  const customer = await makeCustomer();
  const tickets = [];
  for (let at = 0; at < 7; at += 1) tickets.push(await makeIncident(customer));
  const found: string[] = [];
  let cursor: string | undefined;
  do {
    const page = await ticketsFor(customer, {}, { limit: 3, cursor });
    found.push(...page.rows.map(({ id }) => id));
    cursor = page.nextCursor ?? undefined;
    await makeIncident(customer);
  } while (cursor);
  expect(found).toEqual(tickets.map(({ id }) => id).reverse());
});

test("a customer's answer holds nothing that only the desk may know", async () => {
  const customer = await makeCustomer();
  const ticket = await makeIncident(customer);
  const view = await ticketFor(customer, ticket.id);
  for (const name of ["impact", "priority", "team", "tags", "sla", "reopenCount"]) {
    expect(view).not.toHaveProperty(name);
  }
  expect(view?.requester).not.toHaveProperty("email");
});

test("whoever a change is made for learns when it happens, not how it is done", async () => {
  const [customer, agent] = [await makeCustomer(), await makeAgent()];
  const { id } = await execute(createTicket, agent, {
    ...{ type: "change", subject: "A new switch", description: "On your floor." },
    ...{ requesterId: customer.id, fields: { plan: "Unplug it", backoutPlan: "Plug it in" } },
  });
  expect((await ticketFor(agent, id))?.fields).toMatchObject({ plan: "Unplug it" });
  expect((await ticketFor(customer, id))?.fields).toEqual({
    ...{ kind: "normal", plannedStart: null, plannedEnd: null },
    ...{ actualStart: null, actualEnd: null, outcome: null },
  });
});

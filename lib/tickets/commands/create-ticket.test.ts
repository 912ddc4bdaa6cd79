import { expect, test } from "vitest";
import { prisma } from "@/lib/db/client";
import { execute } from "@/lib/kernel/command";
import {
  eventsOf,
  makeAgent,
  makeCustomer,
  makeIncident,
  makeOrganisation,
  makeService,
  makeTeam,
} from "@/lib/testing/factories";
import { createTicket } from "./create-ticket";

const words = { subject: "No mail since noon", description: "Outlook spins." };

test("a customer's incident begins as new, with a reference and their organisation", async () => {
  const organisation = await makeOrganisation();
  const customer = await makeCustomer({ organisationId: organisation.id });
  const ticket = await makeIncident(customer, { urgency: "high" });
  expect(ticket).toMatchObject({
    type: "incident",
    state: "new",
    requesterId: customer.id,
    organisationId: organisation.id,
    impact: "low",
    priority: "P3",
    version: 1,
  });
  expect(ticket.reference).toMatch(/^INC-\d+$/);
  expect(await eventsOf(ticket.id)).toEqual(["ticket.created"]);
});

test("a service brings its team along", async () => {
  const team = await makeTeam();
  const service = await makeService(team.id);
  const ticket = await makeIncident(await makeCustomer(), { serviceId: service.id });
  expect(ticket.teamId).toBe(team.id);
});

test("the same key makes one ticket and the same answer, another request under it is refused", async () => {
  const customer = await makeCustomer();
  const first = await execute(createTicket, customer, words, { key: "k1" });
  const again = await execute(
    createTicket,
    customer,
    { ...words, type: "incident" },
    { key: "k1" },
  );
  expect(first).toMatchObject({ status: 201, replayed: false });
  expect(again).toEqual({ id: first.id, status: 201, replayed: true });
  expect(await prisma.ticket.count({ where: { requesterId: customer.id } })).toBe(1);
  await expect(
    execute(createTicket, customer, { ...words, subject: "Another" }, { key: "k1" }),
  ).rejects.toMatchObject({ code: "idempotency-key-reused" });
});

test("forty twins at once make one ticket", async () => {
  const customer = await makeCustomer();
  const answers = await Promise.all(
    Array.from({ length: 40 }, () => execute(createTicket, customer, words, { key: "twins" })),
  );
  expect(new Set(answers.map(({ id }) => id)).size).toBe(1);
  expect(answers.filter(({ replayed }) => !replayed)).toHaveLength(1);
  expect(await prisma.ticket.count({ where: { requesterId: customer.id } })).toBe(1);
});

test("twins with one external id and no key make one ticket", async () => {
  const customer = await makeCustomer();
  const answers = await Promise.all(
    Array.from({ length: 10 }, () =>
      execute(createTicket, customer, { ...words, externalId: "alert-7" }),
    ),
  );
  expect(new Set(answers.map(({ id }) => id)).size).toBe(1);
  expect(answers.map(({ status }) => status).sort()).toEqual([...Array(9).fill(200), 201]);
});

test("a customer may not send what only agents decide", async () => {
  const customer = await makeCustomer();
  for (const extra of [{ impact: "high" }, { tags: ["vip"] }, { requesterId: customer.id }]) {
    await expect(execute(createTicket, customer, { ...words, ...extra })).rejects.toMatchObject({
      code: "forbidden",
    });
  }
});

test("an unknown member, an empty subject and a NUL are refused by name and leave nothing", async () => {
  const customer = await makeCustomer();
  const bad = { subject: " ", description: "a\u0000b", isAdmin: true };
  const refusal = await execute(createTicket, customer, bad, { key: "k" }).catch((error) => error);
  expect(refusal.code).toBe("validation-failed");
  expect(refusal.errors.map((error: { path: string }) => error.path).sort()).toEqual([
    "/description",
    "/isAdmin",
    "/subject",
  ]);
  expect(await prisma.ticket.count({ where: { requesterId: customer.id } })).toBe(0);
  // The key was never taken, so the corrected request may use it.
  expect(await execute(createTicket, customer, words, { key: "k" })).toMatchObject({ status: 201 });
});

test("an agent makes a ticket for a customer and gives it to a colleague", async () => {
  const [customer, agent, colleague] = [await makeCustomer(), await makeAgent(), await makeAgent()];
  const ticket = await makeIncident(agent, {
    requesterId: customer.id,
    assigneeId: colleague.id,
    impact: "high",
    urgency: "high",
  });
  expect(ticket).toMatchObject({
    requesterId: customer.id,
    createdById: agent.id,
    assigneeId: colleague.id,
    priority: "P1",
  });
  expect(await eventsOf(ticket.id)).toEqual(["ticket.created", "ticket.assigned"]);
});

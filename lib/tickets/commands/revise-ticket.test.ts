import { expect, test } from "vitest";
import { prisma } from "@/lib/db/client";
import { execute } from "@/lib/kernel/command";
import { eventsOf, makeAgent, makeCustomer, makeIncident, makeTeam } from "@/lib/testing/factories";
import { reviseTicket } from "./revise-ticket";

async function scene() {
  const [customer, agent] = [await makeCustomer(), await makeAgent()];
  const ticket = await makeIncident(customer);
  const revise = (input: object, options = {}) =>
    execute(reviseTicket, agent, { ticketId: ticket.reference, ...input }, options);
  const now = () => prisma.ticket.findUniqueOrThrow({ where: { id: ticket.id } });
  return { customer, agent, ticket, revise, now };
}

test("impact and urgency make the priority, with a note that says why", async () => {
  const { revise, now, ticket } = await scene();
  await expect(revise({ impact: "high" })).rejects.toMatchObject({ errors: [{ path: "/note" }] });
  await revise({ impact: "high", urgency: "high", note: "The whole floor." });
  expect(await now()).toMatchObject({ priority: "P1", version: 2 });
  expect(await eventsOf(ticket.id)).toEqual([
    "ticket.created",
    "ticket.reprioritised",
    "ticket.noted",
  ]);
  expect(await prisma.reply.findFirst({ where: { ticketId: ticket.id } })).toMatchObject({
    audience: "internal",
  });
});

test("taking it twice is taking it once", async () => {
  const { agent, revise, now, ticket } = await scene();
  await revise({ assigneeId: agent.id });
  await revise({ assigneeId: agent.id });
  expect(await now()).toMatchObject({ assigneeId: agent.id, version: 2 });
  expect(await eventsOf(ticket.id)).toEqual(["ticket.created", "ticket.assigned"]);
});

test("two hundred writers on one version: one writes, the others hear what it is now", async () => {
  const { revise, now } = await scene();
  const answers = await Promise.allSettled(
    Array.from({ length: 200 }, (_, at) => revise({ subject: `Subject ${at}` }, { version: 1 })),
  );
  const refused = answers.filter((answer) => answer.status === "rejected");
  expect(refused).toHaveLength(199);
  for (const { reason } of refused) {
    expect(reason).toMatchObject({ code: "precondition-failed", currentVersion: 2 });
  }
  expect((await now()).version).toBe(2);
});

test("only an active agent can be given it, and only a team that exists", async () => {
  const { customer, revise, now } = await scene();
  const gone = await makeAgent();
  await prisma.user.update({ where: { id: gone.id }, data: { deactivatedAt: new Date() } });
  for (const assigneeId of [customer.id, gone.id, "00000000-0000-7000-8000-000000000000"]) {
    await expect(revise({ assigneeId })).rejects.toMatchObject({
      code: "validation-failed",
      errors: [{ path: "/assigneeId" }],
    });
  }
  const team = await makeTeam();
  await revise({ teamId: team.id });
  expect((await now()).teamId).toBe(team.id);
});

test("a customer may see their ticket but not revise it", async () => {
  const { customer, ticket } = await scene();
  await expect(
    execute(reviseTicket, customer, { ticketId: ticket.id, subject: "Mine" }),
  ).rejects.toMatchObject({ code: "forbidden" });
});

import { expect, test } from "vitest";
import { prisma } from "@/lib/db/client";
import { execute } from "@/lib/kernel/command";
import { makeAgent, makeCustomer, makeIncident, makeService } from "@/lib/testing/factories";
import { moveTicket } from "./commands/move-ticket";
import { reviseTicket } from "./commands/revise-ticket";
import { historyFor } from "./history";

const page = { limit: 50 };

async function scene() {
  const [customer, agent] = [await makeCustomer(), await makeAgent()];
  const ticket = await makeIncident(customer, { subject: "First words" });
  const revise = (input: object) => execute(reviseTicket, agent, { ticketId: ticket.id, ...input });
  return { customer, agent, ticket, revise };
}

test("each field tells what it was and became, by whom, the newest first", async () => {
  const { agent, ticket, revise } = await scene();
  const service = await makeService();
  await revise({ subject: "Second words", tags: ["vip"] });
  await revise({ serviceId: service.id, assigneeId: agent.id });
  await revise({ impact: "high", urgency: "high", note: "All of them." });
  await execute(moveTicket, agent, { ticketId: ticket.id, event: "start" });
  const { rows = [] } = (await historyFor(agent, ticket.reference, page)) ?? {};
  expect(rows[0]).toMatchObject({ field: "state", from: "new", to: "in_progress" });
  const of = (name: string) => rows.find(({ field }) => field === name);
  expect(of("subject")).toMatchObject({
    from: "First words",
    to: "Second words",
    actor: { id: agent.id, name: agent.name },
  });
  expect(of("tags")).toMatchObject({ from: [], to: ["vip"] });
  expect(of("serviceId")).toMatchObject({ from: null, to: service.id, toName: service.name });
  expect(of("assigneeId")).toMatchObject({ fromName: null, toName: agent.name });
  expect(of("impact")).toMatchObject({ to: "high" });
  expect(of("priority")).toMatchObject({ to: "P1" });
});

test("one field alone can be asked for, page by page without gap or repeat", async () => {
  const { agent, ticket, revise } = await scene();
  for (let at = 1; at <= 5; at += 1) await revise({ subject: `Words ${at}`, tags: [`t${at}`] });
  const found: unknown[] = [];
  let cursor: string | undefined;
  do {
    const part = await historyFor(agent, ticket.id, { limit: 2, cursor, field: "subject" });
    found.push(...(part?.rows.map(({ to }) => to) ?? []));
    cursor = part?.nextCursor ?? undefined;
  } while (cursor !== undefined);
  expect(found).toEqual(["Words 5", "Words 4", "Words 3", "Words 2", "Words 1"]);
});

test("what did not change leaves nothing, and typed text stays out of the facts", async () => {
  const { ticket, revise } = await scene();
  await revise({ subject: "CANARY of words" });
  await revise({ subject: "CANARY of words", tags: [] });
  expect(await prisma.ticketRevision.count({ where: { ticketId: ticket.id } })).toBe(1);
  const events = await prisma.event.findMany({ where: { subjectId: ticket.id } });
  expect(JSON.stringify(events)).not.toContain("CANARY");
});

test("a customer is not told, and a stranger hears that there is nothing", async () => {
  const { customer, ticket } = await scene();
  await expect(historyFor(customer, ticket.id, page)).rejects.toMatchObject({ code: "forbidden" });
  expect(await historyFor(await makeCustomer(), ticket.id, page)).toBeNull();
});

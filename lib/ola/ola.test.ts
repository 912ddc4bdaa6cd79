import { beforeAll, expect, test, vi } from "vitest";
import { prisma } from "@/lib/db/client";
import { escalateOverdue, escalateTeamNow } from "@/lib/jobs/escalations";
import type { Person } from "@/lib/kernel/actor";
import { execute } from "@/lib/kernel/command";
import { searchTickets } from "@/lib/search/queries";
import { eventsOf, makeAdmin, makeAgent, makeCustomer, makeTeam } from "@/lib/testing/factories";
import { settle } from "@/lib/testing/settle";
import { createTicket } from "@/lib/tickets/commands/create-ticket";
import { moveTicket } from "@/lib/tickets/commands/move-ticket";
import { reviseTicket } from "@/lib/tickets/commands/revise-ticket";
import { createOla } from "./commands/create-ola";
import { removeOla } from "./commands/remove-ola";
import { reviseOla } from "./commands/revise-ola";
import { olaFor, olasFor, ticketOlaFor } from "./queries";

let admin: Person;
let agent: Person;
let customer: Person;

beforeAll(async () => {
  [admin, agent, customer] = await Promise.all([makeAdmin(), makeAgent(), makeCustomer()]);
});

const every = (minutes: number) =>
  ["P1", "P2", "P3", "P4", "P5"].map((priority) => ({ priority, minutes }));

async function promise(wish: object = {}) {
  const team = await makeTeam();
  const input = { teamId: team.id, targets: every(60), ...wish };
  return { team, olaId: (await execute(createOla, admin, input)).id };
}

async function ticketOf(teamId: string | null) {
  const words = { subject: "The disk is full", description: "All of it." };
  const { id } = await execute(createTicket, agent, { ...words, ...(teamId ? { teamId } : {}) });
  return id;
}
const reckon = (id: string) => settle("reckon-ola", id);
const keptOf = (ticketId: string) => prisma.ticketOla.findUnique({ where: { ticketId } });
const give = (ticketId: string, teamId: string | null) =>
  execute(reviseTicket, agent, { ticketId, teamId });

test("each team's clock is shown to the desk with its parts, kept for lists, and no customer's to read", async () => {
  const [one, other] = [await promise(), await promise({ pauses: ["awaiting_vendor"] })];
  const id = await ticketOf(one.team.id);
  await reckon(id);
  expect(await keptOf(id)).toMatchObject({ teamId: one.team.id, state: "running" });
  await give(id, other.team.id);
  await execute(moveTicket, agent, { ticketId: id, event: "start", assigneeId: agent.id });
  await execute(moveTicket, agent, { ticketId: id, event: "hold", reason: "awaiting_vendor" });
  await reckon(id);
  const view = await ticketOlaFor(agent, id);
  expect(view?.clocks).toMatchObject([
    { team: { id: one.team.id }, state: "met", segments: [{ because: "created" }] },
    {
      ...{ team: { id: other.team.id }, state: "paused", dueAt: null },
      segments: [{ because: "given" }, { because: "awaiting_vendor", runs: false }],
    },
  ]);
  expect(await keptOf(id)).toMatchObject({ teamId: other.team.id, state: "paused", dueAt: null });
  const found = await searchTickets(agent, "ola:paused", { limit: 100 });
  expect(found.rows.map((row) => row.id)).toContain(id);
  const mine = await execute(createTicket, customer, { subject: "Mine", description: "Mine." });
  await expect(ticketOlaFor(customer, mine.id)).rejects.toMatchObject({ code: "forbidden" });
  await expect(olasFor(customer, { limit: 1 })).rejects.toMatchObject({ code: "forbidden" });
  await expect(searchTickets(customer, "ola:paused", { limit: 1 })).rejects.toThrow();
});

test("a level of a team's clock is acted on once, whatever restarts, and the rest not yet", async () => {
  const next = await makeTeam();
  const { team } = await promise({
    targets: every(1),
    escalations: [
      { percent: 1, tells: ["leads"] },
      { percent: 2, raises: true, teamId: next.id },
      { percent: 500, tells: ["team"] },
    ],
  });
  const lead = await makeAgent({ grants: ["lead"] });
  await prisma.teamMember.create({ data: { teamId: team.id, userId: lead.id } });
  const id = await ticketOf(team.id);
  await reckon(id);
  const told = async () => (await eventsOf(id)).filter((kind) => kind === "ticket.escalated");
  const at = async () => (await keptOf(id))?.escalateAt ?? null;
  expect(await at()).not.toBeNull();
  // Its clock stops when it is given on, so both levels are told by then.
  await vi.waitFor(
    async () => {
      await Promise.all([1, 2, 3].map(() => escalateTeamNow({ ticketId: id })));
      expect(await told()).toHaveLength(2);
    },
    { timeout: 30_000, interval: 200 },
  );
  await escalateOverdue();
  await escalateTeamNow({ ticketId: id });
  expect(await told()).toHaveLength(2);
  await settle("notify-inbox", id);
  const where = { ticketId: id, userId: lead.id, event: { kind: "ticket.escalated" } };
  expect(await prisma.notification.count({ where })).toBe(1);
  expect(await prisma.ticket.findUnique({ where: { id } })).toMatchObject({
    ...{ teamId: next.id, priorityOverridden: true },
  });
  expect((await ticketOlaFor(agent, id))?.clocks).toMatchObject([
    {
      ...{ state: "met", stoppedAt: expect.any(String) },
      escalations: [
        { percent: 1, firedAt: expect.any(String) },
        { percent: 2, firedAt: expect.any(String) },
        { percent: 500, dueAt: null, firedAt: null },
      ],
    },
  ]);
});

test("only an admin promises for a team, once, and what the team has follows a change and an end", async () => {
  const { team, olaId } = await promise();
  await expect(execute(createOla, agent, { teamId: team.id, targets: every(5) })).rejects.toEqual(
    expect.objectContaining({ code: "forbidden" }),
  );
  const again = () => execute(createOla, admin, { teamId: team.id, targets: every(5) });
  await expect(again()).rejects.toMatchObject({ code: "already-exists" });
  const free = await makeTeam();
  const twice = await Promise.allSettled(
    [1, 2].map(() => execute(createOla, admin, { teamId: free.id, targets: every(5) })),
  );
  expect(twice.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  for (const [input, path] of [
    [{ targets: [{ priority: "P1", minutes: 5, calendarId: team.id }] }, "/targets/0/calendarId"],
    [{ escalations: [{ percent: 50, teamId: olaId }] }, "/escalations/0/teamId"],
  ] as const) {
    await expect(execute(reviseOla, admin, { olaId, ...input })).rejects.toMatchObject({
      errors: [{ path }],
    });
  }
  const early = await prisma.ticket.findFirst({ where: { teamId: team.id } });
  expect(early).toBeNull();
  const id = await ticketOf(team.id);
  await reckon(id);
  await execute(reviseOla, admin, { olaId, targets: every(30) });
  await settle("reckon-ola-promised", olaId);
  expect(await keptOf(id)).toMatchObject({ targetSeconds: 1_800 });
  expect(await olaFor(agent, olaId)).toMatchObject({ tickets: 1, version: 2 });
  await execute(removeOla, admin, { olaId });
  await settle("reckon-ola-promised", olaId);
  expect(await keptOf(id)).toBeNull();
  expect(await olaFor(agent, olaId)).toBeNull();
});

test("what came to a team before it promised anything has no clock of it", async () => {
  const team = await makeTeam();
  const id = await ticketOf(team.id);
  await execute(createOla, admin, { teamId: team.id, targets: every(30) });
  expect((await ticketOlaFor(agent, id))?.clocks).toEqual([]);
});

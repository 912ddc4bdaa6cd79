import { expect, test } from "vitest";
import { prisma } from "@/lib/db/client";
import type { Person } from "@/lib/kernel/actor";
import { execute } from "@/lib/kernel/command";
import {
  eventsOf,
  makeAgent,
  makeCustomer,
  makeIncident,
  makeService,
} from "@/lib/testing/factories";
import { createTicket } from "./commands/create-ticket";
import { moveTicket } from "./commands/move-ticket";
import { reviseTicket } from "./commands/revise-ticket";
import { movesFor } from "./transitions";

const words = { subject: "A certificate", description: "The old one runs out." };
const make = async (by: Person, input: object) =>
  (await execute(createTicket, by, { ...words, ...input })).id;
const move = (by: Person, ticketId: string, input: object) =>
  execute(moveTicket, by, { ticketId, ...input });
const fieldsOf = async (by: Person, id: string, event: string) =>
  (await movesFor(by, id))?.find((one) => one.event === event)?.fields ?? [];
const missing = async (by: Person, id: string, event: string) =>
  (await fieldsOf(by, id, event)).flatMap(({ at, required }) => (at && required ? [at] : []));
const refusedAt = async (refused: Promise<unknown>): Promise<string[]> =>
  refused.then(
    () => [],
    ({ errors }: { errors: { path: string }[] }) => errors.map(({ path }) => path),
  );

test("what takes whoever asks does not ask for an assignee, and is refused for nothing that is not listed", async () => {
  const agent = await makeAgent();
  const incident = await makeIncident(await makeCustomer());
  expect(await fieldsOf(agent, incident.id, "start")).toContainEqual({
    ...{ name: "assigneeId", required: false },
  });
  await move(agent, incident.id, { event: "start" });
  const problem = await make(agent, { type: "problem" });
  const asked = await fieldsOf(agent, problem, "assess");
  const needed = asked.filter(({ required }) => required).map(({ name }) => `/${name}`);
  expect(needed).toEqual(["/category", "/serviceId"]);
  expect(await refusedAt(move(agent, problem, { event: "assess" }))).toEqual(needed);
  const assigned = await prisma.ticket.findUnique({ where: { id: incident.id } });
  expect(assigned?.assigneeId).toBe(agent.id);
});

test("a change lists what it does not say yet, which is what its submission is refused for", async () => {
  const author = await makeAgent();
  const id = await make(author, { type: "change", fields: { testPlan: "Look at it." } });
  const listed = await missing(author, id, "submit");
  expect(listed).toEqual([
    ...["/fields/plan", "/fields/backoutPlan", "/fields/plannedStart", "/fields/plannedEnd"],
    "/serviceId",
  ]);
  expect(await fieldsOf(author, id, "submit")).toContainEqual({
    ...{ name: "plan", required: true, at: "/fields/plan" },
  });
  expect(await refusedAt(move(author, id, { event: "submit" }))).toEqual(listed);
  expect(await eventsOf(id)).toEqual(["ticket.created"]);

  const { id: serviceId } = await makeService();
  const [plannedStart, plannedEnd] = ["2099-01-01T20:00:00Z", "2099-01-01T22:00:00Z"];
  const fields = { plan: "Swap it.", backoutPlan: "Swap it back.", plannedStart, plannedEnd };
  await execute(reviseTicket, author, { ticketId: id, serviceId, fields });
  expect(await missing(author, id, "submit")).toEqual([]);
  await move(author, id, { event: "submit" });
});

import { beforeAll, expect, test } from "vitest";
import type { Person } from "@/lib/kernel/actor";
import { execute } from "@/lib/kernel/command";
import { eventsOf, makeAgent, makeCustomer, makeIncident, makeTeam } from "@/lib/testing/factories";
import { moveTicket } from "@/lib/tickets/commands/move-ticket";
import { addTask } from "./commands/add-task";
import { reviseTask } from "./commands/revise-task";
import { taskFor, tasksOn } from "./queries";

let agent: Person;
let customer: Person;

beforeAll(async () => {
  [agent, customer] = await Promise.all([makeAgent(), makeCustomer()]);
});

const add = async (ticketId: string, title: string, wish: object = {}) =>
  (await execute(addTask, agent, { ticketId, title, ...wish })).id;
const revise = (taskId: string, wish: object, by = agent) =>
  execute(reviseTask, by, { taskId, ...wish });

test("any ticket takes tasks, which are done in the order in which they need each other", async () => {
  const { id: ticketId } = await makeIncident(customer);
  const { id: teamId } = await makeTeam();
  const look = await add(ticketId, "Look at the log", { teamId });
  const call = await add(ticketId, "Call the vendor", { ownerId: agent.id, needs: [look] });
  expect(await tasksOn(agent, ticketId)).toMatchObject([
    { id: look, ready: true, team: { id: teamId } },
    { id: call, ready: false, owner: { id: agent.id }, needs: [look] },
  ]);
  await expect(revise(call, { state: "done" })).rejects.toMatchObject({
    code: "invalid-transition",
    message: expect.stringContaining("Look at the log"),
  });
  await expect(revise(look, { state: "skipped" })).rejects.toMatchObject({
    errors: [{ path: "/reason" }],
  });
  await revise(look, { state: "done" });
  await revise(look, { state: "done" });
  await revise(call, { state: "done" });
  await expect(revise(look, { state: "open" })).rejects.toMatchObject({
    message: expect.stringContaining("Call the vendor"),
  });
  expect(await taskFor(agent, look)).toMatchObject({ state: "done", endedBy: { id: agent.id } });
  expect((await eventsOf(ticketId)).filter((kind) => kind.startsWith("task."))).toEqual([
    ...["task.added", "task.added", "task.moved", "task.moved"],
  ]);
});

test("tasks that would wait for themselves, or for another ticket's, are refused by name", async () => {
  const [{ id: one }, { id: other }] = [await makeIncident(customer), await makeIncident(customer)];
  const first = await add(one, "First");
  const second = await add(one, "Second", { needs: [first] });
  const third = await add(one, "Third", { needs: [second] });
  const foreign = await add(other, "Foreign");
  await expect(revise(first, { needs: [third] })).rejects.toMatchObject({
    errors: [{ path: "/needs", message: expect.stringContaining("“Third” → “Second”") }],
  });
  await expect(revise(first, { needs: [first] })).rejects.toMatchObject({
    errors: [{ path: "/needs" }],
  });
  await expect(revise(first, { needs: [foreign] })).rejects.toMatchObject({
    errors: [{ path: "/needs" }],
  });
  await expect(add(one, "Fourth", { ownerId: customer.id })).rejects.toMatchObject({
    errors: [{ path: "/ownerId" }],
  });
  expect(await taskFor(agent, first)).toMatchObject({ needs: [], version: 1 });
});

test("a customer neither sees nor adds tasks, and what is over takes none", async () => {
  const { id: ticketId } = await makeIncident(customer);
  const task = await add(ticketId, "Look");
  expect([await tasksOn(customer, ticketId), await taskFor(customer, task)]).toEqual([null, null]);
  const own = { ticketId, title: "Mine" };
  await expect(execute(addTask, customer, own)).rejects.toMatchObject({ code: "forbidden" });
  await expect(revise(task, { state: "done" }, customer)).rejects.toMatchObject({
    code: "not-found",
  });
  await execute(moveTicket, agent, { ticketId, event: "cancel", reason: "withdrawn" });
  await expect(add(ticketId, "Late")).rejects.toMatchObject({ code: "invalid-transition" });
  await expect(revise(task, { state: "done" })).rejects.toMatchObject({
    code: "invalid-transition",
  });
  expect(await taskFor(agent, task)).toMatchObject({ state: "cancelled" });
});

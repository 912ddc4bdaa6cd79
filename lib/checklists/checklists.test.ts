import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { execute } from "@/lib/kernel/command";
import { tasksOn } from "@/lib/tasks/queries";
import {
  eventsOf,
  makeAdmin,
  makeAgent,
  makeCustomer,
  makeIncident,
} from "@/lib/testing/factories";
import { moveTicket } from "@/lib/tickets/commands/move-ticket";
import { applyChecklist } from "./commands/apply-checklist";
import { createChecklist } from "./commands/create-checklist";
import { removeChecklist } from "./commands/remove-checklist";
import { reviseChecklist } from "./commands/revise-checklist";
import { checklistFor, checklistsFor } from "./queries";

const TASKS = [
  { key: "badge", title: "Take the badge back" },
  { key: "account", title: "Close the account", needs: ["badge"], dueDays: 2 },
];
const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => "done",
    ({ code }) => code,
  );

test("all its tasks come to a ticket in one step, and stay when the list is another", async () => {
  const [admin, agent, customer] = [await makeAdmin(), await makeAgent(), await makeCustomer()];
  const name = `Leaves ${randomUUID()}`;
  const { id: checklistId } = await execute(createChecklist, admin, { name, tasks: TASKS });
  const { id: ticketId } = await makeIncident(customer);
  await execute(applyChecklist, agent, { ticketId, checklistId }, { key: "once" });
  await execute(applyChecklist, agent, { ticketId, checklistId }, { key: "once" });
  const [badge, account] = (await tasksOn(agent, ticketId)) ?? [];
  expect(badge).toMatchObject({ title: "Take the badge back", ready: true });
  expect(account).toMatchObject({ ready: false, needs: [badge?.id], dueAt: expect.any(String) });
  expect(await eventsOf(ticketId)).toEqual([
    ...["ticket.created", "ticket.checklist_applied", "task.added", "task.added"],
  ]);
  await execute(reviseChecklist, admin, { checklistId, tasks: TASKS.slice(0, 1) });
  expect(await tasksOn(agent, ticketId)).toHaveLength(2);
  expect((await checklistFor(agent, checklistId))?.tasks).toHaveLength(1);
  await execute(removeChecklist, admin, { checklistId });
  expect(await checklistFor(agent, checklistId)).toBeNull();
  expect(await codeOf(execute(applyChecklist, agent, { ticketId, checklistId }))).toBe(
    "validation-failed",
  );
});

test("it is made by admins, used by the desk, and of no customer's business", async () => {
  const [admin, agent, customer] = [await makeAdmin(), await makeAgent(), await makeCustomer()];
  const words = { name: `Moves ${randomUUID()}`, tasks: TASKS };
  expect(await codeOf(execute(createChecklist, agent, words))).toBe("forbidden");
  const { id: checklistId } = await execute(createChecklist, admin, words);
  expect(await codeOf(execute(createChecklist, admin, words))).toBe("already-exists");
  const round = [{ key: "a", title: "A", needs: ["a"] }];
  for (const tasks of [[], round]) {
    const wrong = execute(createChecklist, admin, { name: "Wrong", tasks });
    expect(await codeOf(wrong)).toBe("validation-failed");
  }
  const { id: ticketId } = await makeIncident(customer);
  expect(await codeOf(execute(applyChecklist, customer, { ticketId, checklistId }))).toBe(
    "forbidden",
  );
  expect((await checklistsFor(customer, { limit: 10 })).rows).toEqual([]);
  await execute(moveTicket, agent, { ticketId, event: "cancel", reason: "withdrawn" });
  expect(await codeOf(execute(applyChecklist, agent, { ticketId, checklistId }))).toBe(
    "invalid-transition",
  );
});

import { beforeAll, expect, test } from "vitest";
import { prisma } from "@/lib/db/client";
import type { Person } from "@/lib/kernel/actor";
import { execute } from "@/lib/kernel/command";
import { reviseTask } from "@/lib/tasks/commands/revise-task";
import { tasksOn } from "@/lib/tasks/queries";
import { draftOf, inHours, move } from "@/lib/testing/changes";
import { eventsOf, makeAgent, makeCustomer, makeService } from "@/lib/testing/factories";
import { createTicket } from "@/lib/tickets/commands/create-ticket";
import { reviseTicket } from "@/lib/tickets/commands/revise-ticket";
import { ticketFor } from "@/lib/tickets/queries";
import { movesFor } from "@/lib/tickets/transitions";
import { createTemplate } from "./commands/create-template";
import { liftSuspension } from "./commands/lift-suspension";
import { makeFromTemplate } from "./commands/make-from-template";
import { removeTemplate } from "./commands/remove-template";
import { reportFailure } from "./commands/report-failure";
import { reviseTemplate } from "./commands/revise-template";
import { templateFor } from "./template-queries";

let manager: Person;
let agent: Person;
let serviceId: string;

beforeAll(async () => {
  manager = await makeAgent({ grants: ["change_manager"] });
  agent = await makeAgent();
  serviceId = (await makeService()).id;
});

const WORDS = {
  ...{ subject: "A new certificate", description: "The old one runs out.", minutes: 30 },
  ...{ plan: "Swap it.", testPlan: "Look at it.", backoutPlan: "Swap it back." },
};
const template = async (wish: object = {}) =>
  (
    await execute(createTemplate, manager, {
      ...{ ...WORDS, name: `Certificate ${crypto.randomUUID()}`, serviceId },
      ...wish,
    })
  ).id;

/** A change from this template that came to its end. */
async function made(templateId: string, outcome: string) {
  const wish = { templateId, plannedStart: inHours(0) };
  const { id } = await execute(makeFromTemplate, agent, wish);
  await move(agent, id, "submit");
  await move(agent, id, "start");
  await move(agent, id, "finish", { outcome });
  return id;
}

test("a change from a template has its plan, service, window and tasks, and needs nobody", async () => {
  const templateId = await template({
    tasks: [
      { key: "order", title: "Order it" },
      { key: "swap", title: "Swap it", needs: ["order"] },
    ],
  });
  const { id } = await execute(makeFromTemplate, agent, {
    templateId,
    plannedStart: "2099-01-03T21:00:00Z",
  });
  expect(await ticketFor(agent, id)).toMatchObject({
    ...{ state: "draft", subject: WORDS.subject, service: { id: serviceId } },
    fields: {
      ...{ kind: "standard", backoutPlan: WORDS.backoutPlan, templateId },
      ...{ plannedStart: "2099-01-03T21:00:00.000Z", plannedEnd: "2099-01-03T21:30:00.000Z" },
    },
  });
  expect(await tasksOn(agent, id)).toMatchObject([
    { title: "Order it", ready: true },
    { title: "Swap it", ready: false },
  ]);
  expect(await eventsOf(id)).toContain("change.made_from_template");
  await move(agent, id, "submit");
  expect((await ticketFor(agent, id))?.state).toBe("scheduled");
});

test("a standard change that went well is over by itself, and one that leaves tasks waits for them", async () => {
  const templateId = await template();
  const id = await made(templateId, "successful");
  expect((await ticketFor(agent, id))?.state).toBe("closed");
  const issues = await made(templateId, "successful_with_issues");
  expect((await ticketFor(agent, issues))?.state).toBe("review");
  const tasks = await template({ tasks: [{ key: "tell", title: "Tell them" }] });
  const open = await made(tasks, "successful");
  expect((await ticketFor(agent, open))?.state).toBe("review");
  await expect(move(manager, open, "close")).rejects.toMatchObject({
    message: expect.stringContaining("Tell them"),
  });
  const [task] = (await tasksOn(agent, open)) ?? [];
  await execute(reviseTask, agent, { taskId: task?.id, state: "done" });
  await move(manager, open, "close");
  expect((await ticketFor(agent, open))?.state).toBe("closed");
});

test("two failures in a row suspend a template, until a change manager says why it may be used", async () => {
  const templateId = await template();
  await made(templateId, "failed");
  await made(templateId, "successful");
  await made(templateId, "rolled_back");
  expect(await templateFor(agent, templateId)).toMatchObject({ suspended: null, successRate: 33 });
  const waits = (await execute(makeFromTemplate, agent, { templateId, plannedStart: inHours(1) }))
    .id;
  const last = await made(templateId, "failed");
  expect(await templateFor(agent, templateId)).toMatchObject({
    suspended: { change: { id: last } },
    ...{ finished: 4, successful: 1, can: { use: false, lift: false } },
  });
  expect(await eventsOf(templateId)).toContain("change_template.suspended");
  for (const attempt of [
    () => execute(makeFromTemplate, agent, { templateId }),
    () => move(agent, waits, "submit"),
  ]) {
    await expect(attempt()).rejects.toMatchObject({
      code: "conflict",
      message: expect.stringContaining("suspended"),
    });
  }
  expect((await ticketFor(agent, waits))?.state).toBe("draft");
  const lift = (by: Person, reason: string) => execute(liftSuspension, by, { templateId, reason });
  await expect(lift(agent, "Please.")).rejects.toMatchObject({ code: "forbidden" });
  await expect(lift(manager, " ")).rejects.toMatchObject({ errors: [{ path: "/reason" }] });
  await lift(manager, "The plan names the right host.");
  const told = await eventsOf(templateId);
  // What is lifted already stays so, and tells nothing.
  await lift(manager, "Again.");
  expect(await eventsOf(templateId)).toEqual(told);
  expect(await templateFor(manager, templateId)).toMatchObject({
    ...{ suspended: null, lifted: { reason: "The plan names the right host." } },
    can: { use: true, lift: false },
  });
  await move(agent, waits, "submit");
  await made(templateId, "failed");
  expect(await templateFor(agent, templateId)).toMatchObject({ suspended: null });
});

test("two of its changes that fail at once suspend it once", async () => {
  const templateId = await template();
  const begun = await Promise.all(
    [1, 2, 3].map(async () => {
      const wish = { templateId, plannedStart: inHours(0) };
      const { id } = await execute(makeFromTemplate, agent, wish);
      await move(agent, id, "submit");
      await move(agent, id, "start");
      return id;
    }),
  );
  await Promise.all(begun.map((id) => move(agent, id, "finish", { outcome: "failed" })));
  expect(await prisma.templateSuspension.count({ where: { templateId } })).toBe(1);
});

test("only change managers keep templates; foreign ids and names that are taken are refused", async () => {
  const templateId = await template();
  const own = await templateFor(manager, templateId);
  for (const attempt of [
    () => execute(createTemplate, agent, { ...WORDS, name: "Mine" }),
    () => execute(reviseTemplate, agent, { templateId, minutes: 5 }),
    () => execute(removeTemplate, agent, { templateId }),
    async () => templateFor(await makeCustomer(), templateId),
  ]) {
    await expect(attempt()).rejects.toMatchObject({ code: "forbidden" });
  }
  for (const [wish, path] of [
    [{ serviceId: agent.id }, "/serviceId"],
    [{ teamId: agent.id }, "/teamId"],
    [{ tasks: [{ key: "a", title: "A", teamId: agent.id }] }, "/tasks/0/teamId"],
    [{ tasks: [{ key: "a", title: "A", needs: ["b"] }] }, "/tasks/0/needs"],
    [{ minutes: 0 }, "/minutes"],
  ] as const) {
    await expect(template(wish)).rejects.toMatchObject({ errors: [{ path }] });
  }
  await expect(template({ name: own?.name })).rejects.toMatchObject({ code: "already-exists" });
  await expect(
    execute(makeFromTemplate, agent, { templateId, plannedEnd: inHours(1) }),
  ).rejects.toMatchObject({ errors: [{ path: "/plannedStart" }] });
  await execute(reviseTemplate, manager, { templateId, minutes: 45 });
  expect(await templateFor(agent, templateId)).toMatchObject({ minutes: 45, version: 2 });
  await execute(removeTemplate, manager, { templateId });
  expect(await templateFor(agent, templateId)).toBeNull();
  await expect(execute(makeFromTemplate, agent, { templateId })).rejects.toMatchObject({
    code: "not-found",
  });
});

test("what was grave is closed with a review, and the times that are given make sense", async () => {
  const id = await draftOf(agent, serviceId, { kind: "emergency" });
  await move(agent, id, "submit", { reason: "It ran out." });
  await move(manager, id, "authorize");
  await move(agent, id, "start");
  const finish = (more: object) => move(agent, id, "finish", { outcome: "failed", ...more });
  for (const [more, path] of [
    [{ actualEnd: inHours(2) }, "/actualEnd"],
    [{ actualStart: inHours(2) }, "/actualStart"],
    [{ actualStart: inHours(-1), actualEnd: inHours(-2) }, "/actualEnd"],
  ] as const) {
    await expect(finish(more)).rejects.toMatchObject({
      errors: expect.arrayContaining([expect.objectContaining({ path })]),
    });
  }
  await expect(move(agent, id, "finish")).rejects.toMatchObject({ errors: [{ path: "/outcome" }] });
  const [actualStart, actualEnd] = [inHours(-2), inHours(-1)];
  await finish({ actualStart, actualEnd });
  expect((await ticketFor(agent, id))?.fields).toMatchObject({ actualStart, actualEnd });
  await expect(move(manager, id, "close")).rejects.toMatchObject({ errors: [{ path: "/review" }] });
  await move(manager, id, "close", { review: "We look at the end of certificates weekly." });
  expect(await ticketFor(agent, id)).toMatchObject({
    state: "closed",
    fields: { review: "We look at the end of certificates weekly." },
  });
});

test("a change that failed becomes an incident that it caused, once", async () => {
  const failed = await made(await template(), "failed");
  const report = () => execute(reportFailure, agent, { ticketId: failed });
  const { id } = await report();
  expect(await report()).toMatchObject({ id, status: 200 });
  expect(await ticketFor(agent, id)).toMatchObject({
    type: "incident",
    links: [{ kind: "caused_by", direction: "from", ticket: { id: failed } }],
  });
  expect(await eventsOf(failed)).toContain("change.failure_reported");
  const well = await made(await template(), "successful");
  await expect(execute(reportFailure, agent, { ticketId: well })).rejects.toMatchObject({
    code: "invalid-transition",
  });
});

test("a standard change comes from a template, and says what it says", async () => {
  const fields = { kind: "standard", plan: "Swap it.", testPlan: "Look.", backoutPlan: "Undo it." };
  const words = { type: "change", subject: "By hand", description: "Known for years." };
  await expect(execute(createTicket, agent, { ...words, serviceId, fields })).rejects.toMatchObject(
    { code: "validation-failed", errors: [{ path: "/fields/kind" }] },
  );
  const normal = await draftOf(agent, serviceId);
  const revise = (ticketId: string, fields: object) =>
    execute(reviseTicket, agent, { ticketId, fields });
  await expect(revise(normal, { kind: "standard" })).rejects.toMatchObject({
    errors: [{ path: "/fields/kind" }],
  });

  const { id } = await execute(makeFromTemplate, agent, { templateId: await template() });
  await expect(revise(id, { plan: "Otherwise." })).rejects.toMatchObject({
    errors: [{ path: "/fields/plan" }],
  });
  // As a normal one it is judged and authorised like any other, and can be planned otherwise.
  await revise(id, { kind: "normal", plan: "Otherwise." });
  expect((await movesFor(agent, id))?.find(({ event }) => event === "submit")?.to).toBe("assess");
});

test("one that was planned by hand in former times is submitted with a template, or not at all", async () => {
  const bare = async () => {
    const id = await draftOf(agent, serviceId);
    await prisma.changePlan.update({ where: { ticketId: id }, data: { kind: "standard" } });
    return id;
  };
  const id = await bare();
  expect((await movesFor(agent, id))?.find(({ event }) => event === "submit")).toMatchObject({
    to: "scheduled",
    fields: [{ name: "templateId", required: true }, { name: "note" }],
  });
  await expect(move(agent, id, "submit")).rejects.toMatchObject({
    code: "validation-failed",
    errors: [{ path: "/templateId", message: "is required to submit" }],
  });
  await expect(move(agent, id, "submit", { templateId: agent.id })).rejects.toMatchObject({
    errors: [{ path: "/templateId" }],
  });
  const templateId = await template({ tasks: [{ key: "order", title: "Order it" }] });
  await move(agent, id, "submit", { templateId });
  expect(await ticketFor(agent, id)).toMatchObject({
    state: "scheduled",
    fields: { templateId, plan: WORDS.plan, backoutPlan: WORDS.backoutPlan },
  });
  expect(await tasksOn(agent, id)).toMatchObject([{ title: "Order it" }]);
  expect(await eventsOf(id)).toContain("change.made_from_template");
  // Whatever has its template takes no other.
  const { id: own } = await execute(makeFromTemplate, agent, {
    ...{ templateId, plannedStart: inHours(0) },
  });
  await expect(move(agent, own, "submit", { templateId })).rejects.toMatchObject({
    errors: [{ path: "/templateId" }],
  });
  const suspended = await template();
  await prisma.templateSuspension.create({ data: { templateId: suspended } });
  const another = await bare();
  await expect(move(agent, another, "submit", { templateId: suspended })).rejects.toMatchObject({
    code: "conflict",
  });
  expect(await tasksOn(agent, another)).toEqual([]);
});

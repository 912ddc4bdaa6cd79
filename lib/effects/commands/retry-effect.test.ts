import { beforeAll, expect, test } from "vitest";
import { prisma } from "@/lib/db/client";
import type { Person } from "@/lib/kernel/actor";
import { execute } from "@/lib/kernel/command";
import { makeAdmin, makeAgent, makeCustomer, makeIncident } from "@/lib/testing/factories";
import { follow, perform } from "../dispatch";
import { retryEffect } from "./retry-effect";

let admin: Person;
let agent: Person;
let customer: Person;

beforeAll(async () => {
  [admin, agent, customer] = await Promise.all([makeAdmin(), makeAgent(), makeCustomer()]);
});

/** An effect of a new incident, in this state. */
async function effectThat(state: string, name = "notify-inbox") {
  const ticket = await makeIncident(customer);
  const events = await prisma.event.findMany({ where: { subjectId: ticket.id } });
  await follow(events.map(({ id }) => id));
  const { id } = await prisma.effect.findFirstOrThrow({
    where: { name, event: { subjectId: ticket.id } },
  });
  // Whoever did not succeed has left nothing.
  await prisma.notification.deleteMany({ where: { event: { subjectId: ticket.id } } });
  const isOver = state !== "pending";
  await prisma.effect.update({
    where: { id },
    data: { state, attempts: isOver ? 27 : 0, finishedAt: isOver ? new Date() : null },
  });
  return { id, ticketId: ticket.id };
}

const retry = (actor: Person, effectId: string) => execute(retryEffect, actor, { effectId });
const stateOf = (id: string) => prisma.effect.findUniqueOrThrow({ where: { id } });
const toldOf = (subjectId: string) => prisma.event.count({ where: { subjectId } });

const jobsFor = async (id: string) => {
  const rows = await prisma.$queryRaw<{ task: string }[]>`
    select t.identifier as task from graphile_worker._private_jobs p
    join graphile_worker._private_tasks t on t.id = p.task_id
    where p.payload::jsonb->'effectIds' = jsonb_build_array(${id}::text)`;
  return rows.map(({ task }) => task);
};

test("what had failed begins anew and happens once", async () => {
  const { id, ticketId } = await effectThat("failed");
  await retry(admin, id);
  expect(await stateOf(id)).toMatchObject({ state: "pending", attempts: 0, finishedAt: null });
  expect(await jobsFor(id)).toContain("perform");
  const never = new AbortController().signal;
  await perform({ name: "notify-inbox", effectIds: [id] }, never);
  expect(await stateOf(id)).toMatchObject({ state: "done", attempts: 1 });
  expect(await prisma.notification.count({ where: { ticketId, userId: agent.id } })).toBe(1);
});

test("a mail that had failed waits again, says so, and wakes the workers of mail", async () => {
  const { id } = await effectThat("failed", "acknowledge-requester");
  await retry(admin, id);
  const mail = await prisma.mail.findUniqueOrThrow({
    where: { effectId: id },
    include: { events: true },
  });
  expect(mail.events.map(({ kind }) => kind)).toEqual(["queued", "queued"]);
  expect(await jobsFor(id)).toContain("deliver");
});

test("only an admin may; for everybody else it is not there", async () => {
  const { id } = await effectThat("failed");
  for (const actor of [agent, customer]) {
    await expect(retry(actor, id)).rejects.toMatchObject({ code: "not-found" });
  }
  expect(await stateOf(id)).toMatchObject({ state: "failed" });
});

test("what may have happened is never tried by it, nor what is over", async () => {
  for (const state of ["uncertain", "done", "suppressed"]) {
    const { id } = await effectThat(state, "acknowledge-requester");
    await expect(retry(admin, id)).rejects.toMatchObject({ code: "conflict" });
    expect(await stateOf(id)).toMatchObject({ state, attempts: 27 });
  }
});

test("what waits already waits on, and nothing is told twice", async () => {
  const { id } = await effectThat("failed");
  await retry(admin, id);
  expect(await toldOf(id)).toBe(1);
  await retry(admin, id);
  expect(await toldOf(id)).toBe(1);
});

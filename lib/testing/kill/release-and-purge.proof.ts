import { once } from "node:events";
import { setTimeout as pause } from "node:timers/promises";
import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { effectsEnded } from "./faults";
import { ownCluster } from "./own-cluster";
import { randomFrom } from "./random";

/** `npm run proof` gives the long run; a sample of it is enough otherwise. */
const isLong = process.env.KILLS !== undefined;
const HELD = isLong ? 200 : 30;
const TRASHED = isLong ? 100 : 15;
const KILLS = isLong ? 60 : 8;
const DUE_WITHIN_MS = isLong ? 30_000 : 5_000;
const SETTLED_WITHIN_MS = 120_000;
const seed = Number(process.env.SEEDS?.split(",")[0] ?? Math.floor(Math.random() * 1_000_000));

let stop: (() => Promise<void>) | undefined;

beforeAll(async () => {
  stop = await ownCluster();
});

afterAll(() => stop?.());

test(`what is held goes out once and what is due is purged whole, whoever dies, seed ${seed}`, async () => {
  const { prisma } = await import("@/lib/db/client");
  const { replaced, workerProcess } = await import("@/lib/testing/worker-process");
  const random = randomFrom(seed);
  const held = await giveOff(random);
  const due = await trash();

  const start = await workerProcess();
  let worker = start({});
  for (let kill = 0; kill < KILLS; kill += 1) {
    await pause(200 + random() * 900);
    worker = await replaced(worker, () => start({}));
  }
  const client = new pg.Client({ connectionString: process.env.DATABASE_URL });
  await client.connect();
  // What a killed worker had taken to plan is a job and no effect yet, and is part of what waits.
  const unsettled = async () => {
    const waiting = await prisma.heldReply.count({ where: { outcome: null } });
    const kept = await prisma.trashEntry.count({ where: { outcome: null } });
    return [
      ...(waiting > 0 ? [`${waiting} replies are held`] : []),
      ...(kept > 0 ? [`${kept} entries are in the trash`] : []),
      ...(await effectsEnded(client)),
    ];
  };
  const end = Date.now() + SETTLED_WITHIN_MS;
  while ((await unsettled()).length > 0 && Date.now() < end) await pause(250);
  worker.kill("SIGTERM");
  if (worker.exitCode === null && worker.signalCode === null) await once(worker, "exit");
  expect(await unsettled()).toEqual([]);
  await client.end();

  const said = await prisma.reply.findMany({ where: { ticketId: { in: held } } });
  expect(said.map(({ body }) => body).sort()).toEqual(held.map((id) => `Held on ${id}`).sort());
  const mailed = await prisma.mail.groupBy({
    by: ["replyId"],
    where: { template: "reply", ticketId: { in: held } },
    _count: true,
  });
  expect(mailed.map(({ _count }) => _count)).toEqual(held.map(() => 1));
  const told = await prisma.event.groupBy({
    by: ["subjectId"],
    where: { kind: "ticket.replied", subjectId: { in: held } },
    _count: true,
  });
  expect(told.map(({ _count }) => _count)).toEqual(held.map(() => 1));

  const of = { in: due };
  expect(await prisma.ticket.count({ where: { id: of } })).toBe(0);
  expect(await prisma.reply.count({ where: { ticketId: of } })).toBe(0);
  const purged = await prisma.event.groupBy({
    by: ["subjectId"],
    where: { kind: "ticket.purged", subjectId: of },
    _count: true,
  });
  expect(purged.map(({ _count }) => _count)).toEqual(due.map(() => 1));
}, 300_000);

/** Replies that wait to go out at one moment or another of the killing; says on which tickets. */
async function giveOff(random: () => number): Promise<string[]> {
  const { prisma } = await import("@/lib/db/client");
  const { execute } = await import("@/lib/kernel/command");
  const { postReply } = await import("@/lib/conversations/commands/post-reply");
  const { makeAgent, makeCustomer, makeIncident } = await import("@/lib/testing/factories");
  const [agent, customer] = [await makeAgent(), await makeCustomer()];
  const tickets: string[] = [];
  for (let count = 0; count < HELD; count += 1) {
    const { id: ticketId } = await makeIncident(customer);
    const reply = { ticketId, body: `Held on ${ticketId}`, holdSeconds: 30 };
    const { id } = await execute(postReply, agent, reply);
    const sendAt = new Date(Date.now() + random() * DUE_WITHIN_MS);
    await prisma.heldReply.update({ where: { id }, data: { sendAt } });
    tickets.push(ticketId);
  }
  return tickets;
}

/** Tickets whose time in the trash is over, each with a conversation. */
async function trash(): Promise<string[]> {
  const { prisma } = await import("@/lib/db/client");
  const { execute } = await import("@/lib/kernel/command");
  const { postReply } = await import("@/lib/conversations/commands/post-reply");
  const { trashTicket } = await import("@/lib/trash/commands/trash-ticket");
  const { makeAgent, makeCustomer, makeIncident } = await import("@/lib/testing/factories");
  const [agent, customer] = [await makeAgent(), await makeCustomer()];
  const tickets: string[] = [];
  for (let count = 0; count < TRASHED; count += 1) {
    const { id: ticketId } = await makeIncident(customer);
    for (const body of ["One.", "Two.", "Three."]) {
      await execute(postReply, count % 2 ? agent : customer, { ticketId, body });
    }
    await execute(trashTicket, agent, { ticketId });
    tickets.push(ticketId);
  }
  await prisma.trashEntry.updateMany({ data: { purgeAfter: new Date() } });
  return tickets;
}

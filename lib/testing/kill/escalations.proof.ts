import { once } from "node:events";
import { setTimeout as pause } from "node:timers/promises";
import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { effectsEnded } from "./faults";
import { ownCluster } from "./own-cluster";
import { randomFrom } from "./random";

/** `npm run proof` gives the long run; a sample of it is enough otherwise. */
const isLong = process.env.KILLS !== undefined;
const TICKETS = isLong ? 60 : 12;
const KILLS = isLong ? 40 : 8;
/** Of a minute: levels that fall before, among and after the killing. */
const LEVELS = isLong ? [2, 10, 25, 40, 60] : [2, 5, 10, 15];
const SETTLED_WITHIN_MS = 120_000;
const seed = Number(process.env.SEEDS?.split(",")[0] ?? Math.floor(Math.random() * 1_000_000));

let stop: (() => Promise<void>) | undefined;

beforeAll(async () => {
  stop = await ownCluster();
});

afterAll(() => stop?.());

test(`each level of each clock is escalated once, whenever a worker dies, seed ${seed}`, async () => {
  const { prisma } = await import("@/lib/db/client");
  const { replaced, workerProcess } = await import("@/lib/testing/worker-process");
  const random = randomFrom(seed);
  const { tickets, leadId } = await promise();
  const start = await workerProcess();
  let worker = start({});
  for (let kill = 0; kill < KILLS; kill += 1) {
    await pause(200 + random() * 1_200);
    worker = await replaced(worker, () => start({}));
  }
  const client = new pg.Client({ connectionString: process.env.DATABASE_URL });
  await client.connect();
  const unsettled = async () => {
    const fired = await prisma.slaEscalation.count({ where: { ticketId: { in: tickets } } });
    const left = tickets.length * LEVELS.length - fired;
    return [...(left > 0 ? [`${left} levels are left`] : []), ...(await effectsEnded(client))];
  };
  const end = Date.now() + SETTLED_WITHIN_MS;
  while ((await unsettled()).length > 0 && Date.now() < end) await pause(250);
  worker.kill("SIGTERM");
  if (worker.exitCode === null && worker.signalCode === null) await once(worker, "exit");
  expect(await unsettled()).toEqual([]);
  await client.end();

  const told = await prisma.event.findMany({
    where: { kind: "ticket.escalated", subjectId: { in: tickets } },
    select: { subjectId: true, facts: true, createdAt: true },
  });
  const said = told.map(({ subjectId, facts }) => `${subjectId} ${percentIn(facts)}`);
  expect(said.sort()).toEqual(
    tickets.flatMap((id) => LEVELS.map((percent) => `${id} ${percent}`)).sort(),
  );
  // None came before its time.
  const levels = await prisma.slaEscalation.findMany({ where: { ticketId: { in: tickets } } });
  for (const { dueAt, createdAt } of levels) {
    expect(createdAt.getTime()).toBeGreaterThanOrEqual(dueAt.getTime());
  }
  // Levels that were reached together are told of together, and each of them once.
  const notices = await prisma.notification.groupBy({
    by: ["eventId"],
    where: { userId: leadId, event: { kind: "ticket.escalated" } },
    _count: true,
  });
  expect(notices.length).toBeGreaterThan(0);
  expect(notices.every(({ _count }) => _count === 1)).toBe(true);
}, 300_000);

const percentIn = (facts: unknown) => Object(facts).percent;

/** Tickets that are promised a minute, and the lead who hears of each level. */
async function promise(): Promise<{ tickets: string[]; leadId: string }> {
  const { execute } = await import("@/lib/kernel/command");
  const { createPolicy } = await import("@/lib/sla/commands/create-policy");
  const factories = await import("@/lib/testing/factories");
  const [admin, customer] = [await factories.makeAdmin(), await factories.makeCustomer()];
  const lead = await factories.makeAgent({ grants: ["lead"] });
  const service = await factories.makeService();
  await execute(createPolicy, admin, {
    ...{ name: "A minute", serviceId: service.id },
    targets: ["P4", "P5"].map((priority) => ({ priority, resolution: 1 })),
    escalations: LEVELS.map((percent) => ({ clock: "resolution", percent, tells: ["leads"] })),
  });
  const tickets: string[] = [];
  for (let count = 0; count < TICKETS; count += 1) {
    tickets.push((await factories.makeIncident(customer, { serviceId: service.id })).id);
  }
  return { tickets, leadId: lead.id };
}

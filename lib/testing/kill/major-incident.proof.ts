import { once } from "node:events";
import { setTimeout as pause } from "node:timers/promises";
import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Person } from "@/lib/kernel/actor";
import { cutAt } from "./cut";
import { effectsEnded } from "./faults";
import { ownCluster } from "./own-cluster";
import { randomFrom } from "./random";

/** `npm run proof` gives the long run; a sample of it is enough otherwise. */
const isLong = process.env.KILLS !== undefined;
const TICKETS = isLong ? 200 : 30;
const KILLS = isLong ? 40 : 5;
/** Every so many-th statement is cut; one is each of them. */
const STRIDE = isLong ? 1 : 3;
const SETTLED_WITHIN_MS = isLong ? 400_000 : 120_000;
const seed = Number(process.env.SEEDS?.split(",")[0] ?? Math.floor(Math.random() * 1_000_000));

let stop: (() => Promise<void>) | undefined;

beforeAll(async () => {
  stop = await ownCluster();
});

afterAll(() => stop?.());

test("a declare that is cut at any of its statements leaves nothing, and asked again makes one", async () => {
  const { prisma } = await import("@/lib/db/client");
  const { makeAgent, makeCustomer, makeIncident } = await import("@/lib/testing/factories");
  const boss = await makeAgent({ grants: ["mi_manager"] });
  const customer = await makeCustomer();
  const left = (ids: string[]) => prisma.miTicket.count({ where: { ticketId: { in: ids } } });
  let whole: unknown;
  for (let cut = 1; ; cut += STRIDE) {
    const tickets = [await makeIncident(customer), await makeIncident(customer)];
    const references = tickets.map(({ reference }) => reference);
    const ids = tickets.map(({ id }) => id);
    const key = `declare-${cut}`;
    const before = await counted();
    const outcome = await cutAt(cut, () => declare(boss, references, key));
    if (outcome === "cut") {
      expect(await left(ids), `after statement ${cut}`).toBe(0);
      expect(await counted()).toEqual(before);
    }
    const { id } = await declare(boss, references, key);
    expect((await declare(boss, references, key)).id).toBe(id);
    const made = await storyOf(id);
    whole ??= made;
    expect(made, `cut at statement ${cut}`).toEqual(whole);
    if (outcome === "whole") {
      // It was cut at several before, or this proves nothing.
      expect(cut).toBeGreaterThan(10);
      return;
    }
  }
}, 300_000);

test(`an update and a stand-down of ${TICKETS} tickets reach each once, whoever dies, seed ${seed}`, async () => {
  const { prisma } = await import("@/lib/db/client");
  const { replaced, workerProcess } = await import("@/lib/testing/worker-process");
  const { makeAgent, makeCustomer, makeIncident } = await import("@/lib/testing/factories");
  const random = randomFrom(seed);
  const [boss, commander] = [await makeAgent({ grants: ["mi_manager"] }), await makeAgent()];
  const tickets: { id: string; reference: string }[] = [];
  for (let at = 0; at < TICKETS; at += 1) tickets.push(await makeIncident(await makeCustomer()));
  const { id } = await declare(boss, [tickets[0]?.reference ?? ""], "the declare");
  await prisma.miTicket.createMany({
    data: tickets.slice(1).map((ticket) => ({
      ...{ majorIncidentId: id, ticketId: ticket.id, linkedById: boss.id },
    })),
  });
  await prisma.$executeRaw`
    insert into mi_subscriber (id, major_incident_id, audience, user_id, via, confirmed_at)
    select muster_uuid7(), ${id}::uuid, 'customers', t.requester_id, 'ticket', now()
    from mi_ticket l join ticket t on t.id = l.ticket_id where l.major_incident_id = ${id}::uuid
    on conflict do nothing`;

  const start = await workerProcess();
  let worker = start({});
  let kills = 0;
  const killWhile = async (isDone: () => Promise<boolean>) => {
    const end = Date.now() + SETTLED_WITHIN_MS;
    const most = kills + KILLS;
    while (!(await isDone()) && Date.now() < end) {
      await pause(300 + random() * 900);
      if (kills < most) {
        worker = await replaced(worker, () => start({}));
        kills += 1;
      }
    }
    expect(await isDone()).toBe(true);
  };
  const client = new pg.Client({ connectionString: process.env.DATABASE_URL });
  await client.connect();
  const isQuiet = async () => (await effectsEnded(client)).length === 0;

  const updateId = await tell(commander, id);
  await killWhile(async () => {
    const { state } = await prisma.miUpdate.findUniqueOrThrow({ where: { id: updateId } });
    const reached = await prisma.mail.count({ where: { miUpdateId: updateId } });
    return state === "sent" && reached >= TICKETS && (await isQuiet());
  });
  await standDown(commander, boss, id);
  await killWhile(async () => {
    const batch = await prisma.batch.findFirstOrThrow({ where: { majorIncidentId: id } });
    const said = await prisma.miUpdate.count({ where: { majorIncidentId: id, state: "sent" } });
    return batch.state === "done" && said >= 2 && (await isQuiet());
  });
  worker.kill("SIGTERM");
  if (worker.exitCode === null && worker.signalCode === null) await once(worker, "exit");
  await client.end();
  expect(kills).toBeGreaterThan(0);

  const ids = tickets.map((ticket) => ticket.id);
  const resolved = await prisma.event.groupBy({
    by: ["subjectId"],
    where: {
      ...{ kind: "ticket.moved", subjectId: { in: ids } },
      facts: { path: ["to"], equals: "resolved" },
    },
    _count: true,
  });
  expect(resolved.map(({ _count }) => _count)).toEqual(ids.map(() => 1));
  const mailed = await prisma.mail.groupBy({
    by: ["miUpdateId", "recipientId"],
    where: { miUpdateId: { not: null }, ticketId: { in: ids } },
    _count: true,
  });
  expect(mailed.filter(({ _count }) => _count !== 1)).toEqual([]);
  expect(mailed.filter(({ miUpdateId }) => miUpdateId === updateId)).toHaveLength(TICKETS);
  const noticed = await prisma.notification.groupBy({
    by: ["userId", "eventId"],
    where: { majorIncidentId: id },
    _count: true,
  });
  expect(noticed.filter(({ _count }) => _count !== 1)).toEqual([]);
  const { state } = await prisma.majorIncident.findUniqueOrThrow({ where: { id } });
  expect(state).toBe("stood_down");
  const open = await prisma.miAudience.findMany({
    where: { majorIncidentId: id, lastPhase: { not: "resolved" }, lastUpdateAt: { not: null } },
  });
  expect(open).toEqual([]);
}, 600_000);

async function declare(by: Person, ticketIds: string[], key: string) {
  const { execute } = await import("@/lib/kernel/command");
  const { declareMajorIncident } = await import(
    "@/lib/major-incidents/commands/declare-major-incident"
  );
  const input = { intent: "declare", title: "All is down", severity: "SEV2", ticketIds };
  return execute(
    declareMajorIncident,
    by,
    { ...input, impactStatement: "Nobody can work." },
    { key },
  );
}

/** How much there is of what a declare makes. */
async function counted() {
  const { prisma } = await import("@/lib/db/client");
  const [mis, events, roles, links] = await Promise.all([
    prisma.majorIncident.count(),
    prisma.event.count({ where: { kind: { startsWith: "major_incident." } } }),
    prisma.miRole.count(),
    prisma.miTicket.count(),
  ]);
  return { mis, events, roles, links };
}

/** What a declare has made, without what differs from one to the next. */
async function storyOf(id: string) {
  const { prisma } = await import("@/lib/db/client");
  const of = { where: { majorIncidentId: id } };
  const [mi, events, links, audiences, roles] = await Promise.all([
    prisma.majorIncident.findUniqueOrThrow({
      where: { id },
      select: { state: true, severity: true },
    }),
    prisma.event.findMany({ where: { subjectId: id }, orderBy: { seq: "asc" } }),
    prisma.miTicket.count(of),
    prisma.miAudience.findMany({ ...of, orderBy: { kind: "asc" }, select: { kind: true } }),
    prisma.miRole.count(of),
  ]);
  return { mi, events: events.map(({ seq, kind }) => [seq, kind]), links, audiences, roles };
}

async function tell(commander: Person, majorIncidentId: string): Promise<string> {
  const { execute } = await import("@/lib/kernel/command");
  const { moveMajorIncident } = await import("@/lib/major-incidents/commands/move-major-incident");
  const { postUpdate } = await import("@/lib/major-incidents/commands/post-update");
  await execute(moveMajorIncident, commander, { majorIncidentId, event: "take_command" });
  const { id } = await execute(postUpdate, commander, {
    ...{ majorIncidentId, audiences: ["customers"], phase: "investigating" },
    body: "We are looking into it.",
    nextUpdateBy: new Date(Date.now() + 1_800_000).toISOString(),
  });
  return id;
}

async function standDown(commander: Person, boss: Person, majorIncidentId: string) {
  const { execute } = await import("@/lib/kernel/command");
  const { moveMajorIncident } = await import("@/lib/major-incidents/commands/move-major-incident");
  const { tickItem } = await import("@/lib/major-incidents/commands/tick-item");
  const { reviseMajorIncident } = await import(
    "@/lib/major-incidents/commands/revise-major-incident"
  );
  const move = (input: object) =>
    execute(moveMajorIncident, commander, { majorIncidentId, ...input });
  await move({ event: "begin_stand_down" });
  const item = { majorIncidentId, state: "done", note: "None." };
  for (const key of ["recovery_confirmed", "severity_final"]) {
    await execute(tickItem, commander, { ...item, key });
  }
  for (const key of ["resolution_stated", "lingering_effects", "temporary_changes"]) {
    await execute(tickItem, commander, { ...item, key });
  }
  await execute(reviseMajorIncident, commander, {
    ...{ majorIncidentId, impactStartedAt: "unknown", reviewOwnerId: boss.id },
    impactEndedAt: new Date().toISOString(),
    reviewDueAt: new Date(Date.now() + 86_400_000).toISOString(),
    closingMessage: "It works again.",
  });
  await move({ event: "stand_down", message: "It works again." });
}

import "@/lib/testing/fresh-database";
import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import { setTimeout as pause } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { prisma } from "@/lib/db/client";
import type { Person } from "@/lib/kernel/actor";
import { makeAgent, makeCustomer, makeIncident } from "@/lib/testing/factories";
import { openSmtpSink, type Sink } from "@/lib/testing/smtp-sink";
import { workerProcess } from "@/lib/testing/worker-process";

let sink: Sink;
let customer: Person;
let agent: Person;
let start: (env: Record<string, string>) => ChildProcess;
const running = new Set<ChildProcess>();

beforeAll(async () => {
  sink = await openSmtpSink();
  customer = await makeCustomer();
  agent = await makeAgent();
  start = await workerProcess();
});

afterAll(async () => {
  for (const worker of running) worker.kill("SIGKILL");
  await sink.close();
});

function startWorker(): ChildProcess {
  const worker = start({ SMTP_URL: sink.url });
  running.add(worker);
  worker.once("exit", () => running.delete(worker));
  return worker;
}

async function until(limitMs: number, isTrue: () => Promise<boolean>): Promise<boolean> {
  const end = Date.now() + limitMs;
  while (Date.now() < end) {
    if (await isTrue()) return true;
    await pause(100);
  }
  return false;
}

const finished = ["done", "failed", "suppressed", "uncertain"];

/** What is still open, for the message of a failed test. */
async function openEnds(ticketIds: string[]) {
  const effects = await effectsOf(ticketIds);
  const [jobs] = await prisma.$queryRaw<unknown[]>`
    select count(*)::int as jobs, count(locked_at)::int as locked, max(run_at) as due, now() as now
    from graphile_worker.jobs`;
  const hearts = await prisma.workerHeartbeat.findMany();
  const open = effects.filter(({ state }) => !finished.includes(state));
  return JSON.stringify([open.slice(0, 3), jobs, hearts.map(({ seenAt }) => seenAt)]);
}

async function effectsOf(ticketIds: string[]) {
  return prisma.effect.findMany({
    where: { event: { subjectId: { in: ticketIds } } },
    include: { mail: true },
  });
}

test("a worker follows what happened, and stops within ten seconds without a trace", async () => {
  const worker = startWorker();
  const ticket = await makeIncident(customer);
  const isDone = await until(20_000, async () => {
    const effects = await effectsOf([ticket.id]);
    return effects.length > 0 && effects.every(({ state }) => state === "done");
  });
  expect(isDone).toBe(true);
  const toAgent = { userId: agent.id, ticketId: ticket.id };
  expect(await prisma.notification.count({ where: toAgent })).toBe(1);
  expect(await prisma.workerHeartbeat.count()).toBe(16);

  const asked = Date.now();
  worker.kill("SIGTERM");
  const [code] = await once(worker, "exit");
  expect(code).toBe(0);
  expect(Date.now() - asked).toBeLessThan(10_000);
  expect(await prisma.workerHeartbeat.count()).toBe(0);
}, 60_000);

test("workers killed at random moments lose nothing and do nothing twice", async () => {
  const tickets: string[] = [];
  for (let round = 0; round < 5; round += 1) {
    const worker = startWorker();
    // Kills fall into the start, the planning, the sending and the waiting.
    const killedAt = pause(600 + Math.random() * 1_500).then(() => worker.kill("SIGKILL"));
    for (let made = 0; made < 6; made += 1) {
      tickets.push((await makeIncident(customer)).id);
      await pause(Math.random() * 150);
    }
    await killedAt;
  }
  startWorker();
  const isSettled = await until(60_000, async () => {
    const effects = await effectsOf(tickets);
    const planned = new Set(effects.map(({ eventId }) => eventId)).size;
    return planned === tickets.length && effects.every(({ state }) => finished.includes(state));
  });
  expect(isSettled, isSettled ? "" : await openEnds(tickets)).toBe(true);

  const effects = await effectsOf(tickets);
  for (const { mail, state } of effects) {
    if (!mail) continue;
    const times = sink.accepted.filter((messageId) => messageId === mail.messageId).length;
    expect(times).toBeLessThanOrEqual(1);
    // What no one can know is said, and only then may a mail be missing.
    expect(state === "done" ? times : 1).toBe(1);
    expect(["done", "uncertain"]).toContain(state);
  }
  const mails = effects.filter(({ mail }) => mail !== null);
  expect(mails).toHaveLength(tickets.length);
  const notices = await prisma.notification.count({
    where: { userId: agent.id, ticketId: { in: tickets } },
  });
  expect(notices).toBe(tickets.length);
}, 120_000);

test("a worker whose connections are cut again and again goes on by itself", async () => {
  for (const worker of running) worker.kill("SIGKILL");
  const worker = startWorker();
  const tickets: string[] = [];
  for (let round = 0; round < 20; round += 1) {
    tickets.push((await makeIncident(customer)).id);
    await pause(100 + Math.random() * 200);
    await prisma.$executeRaw`
      select pg_terminate_backend(pid) from pg_stat_activity
      where datname = current_database()
        and application_name in ('muster-jobs', 'muster-worker')`;
  }
  const isSettled = await until(60_000, async () => {
    const effects = await effectsOf(tickets);
    const planned = new Set(effects.map(({ eventId }) => eventId)).size;
    return planned === tickets.length && effects.every(({ state }) => finished.includes(state));
  });
  expect(isSettled, isSettled ? "" : await openEnds(tickets)).toBe(true);
  expect(worker.exitCode).toBe(null);
  const mails = (await effectsOf(tickets)).filter(({ mail }) => mail !== null);
  for (const { mail } of mails) {
    expect(sink.accepted.filter((id) => id === mail?.messageId).length).toBeLessThanOrEqual(1);
  }
}, 120_000);

test("a worker killed while the server keeps its answer leaves the mail uncertain", async () => {
  for (const worker of running) worker.kill("SIGKILL");
  sink.verdicts.push({ kind: "accept-then-hang" });
  const before = sink.accepted.length;
  const first = startWorker();
  const ticket = await makeIncident(customer);
  await until(20_000, async () => sink.accepted.length > before);
  first.kill("SIGKILL");
  startWorker();
  const isTold = await until(40_000, async () => {
    const effects = await effectsOf([ticket.id]);
    return effects.some(({ state }) => state === "uncertain");
  });
  expect(isTold).toBe(true);
  expect(sink.accepted.length).toBe(before + 1);
}, 90_000);

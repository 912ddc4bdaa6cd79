import type { ChildProcess } from "node:child_process";
import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { startThrowAwayPostgres } from "@/bin/postgres.mjs";
import { migrate } from "@/lib/db/migrate";
import { openSmtpSink, type Sink, type Verdict } from "@/lib/testing/smtp-sink";
import { workerProcess } from "@/lib/testing/worker-process";
import { between, randomFrom } from "./random";

/** `npm run proof` gives the long run; a sample of it is enough otherwise. */
const isLong = process.env.KILLS !== undefined;
const mails = Number(process.env.MAILS ?? (isLong ? 2_000 : 60));
const kills = Number(process.env.MAIL_KILLS ?? (isLong ? 100 : 3));
const seed = Number(process.env.SEEDS?.split(",")[0] ?? Math.floor(Math.random() * 1_000_000));
const SETTLED_WITHIN_MS = isLong ? 400_000 : 150_000;
const WORKERS = 2;

const random = randomFrom(seed);
const met: Record<string, number> = {};

/** How often a server does what. */
const FATES: readonly [share: number, verdict: Verdict][] = [
  [0.1, { kind: "refuse", code: 451 }],
  [0.02, { kind: "refuse", code: 550 }],
  [0.05, { kind: "cut-before-dot" }],
  [0.03, { kind: "accept-then-cut" }],
  [0.01, { kind: "accept-slowly", afterMs: 3_000 }],
];

function decide(): Verdict {
  let drawn = between(random, 0, 1_000_000) / 1_000_000;
  for (const [share, verdict] of FATES) {
    drawn -= share;
    if (drawn < 0) return counted(verdict);
  }
  return counted({ kind: "accept" });
}

function counted(verdict: Verdict): Verdict {
  met[verdict.kind] = (met[verdict.kind] ?? 0) + 1;
  return verdict;
}

type Cluster = Awaited<ReturnType<typeof startThrowAwayPostgres>>;
let cluster: Cluster;
let sink: Sink;
let db: pg.Client;
let start: (smtpUrl?: string) => ChildProcess;
const running = new Set<ChildProcess>();

beforeAll(async () => {
  cluster = await startThrowAwayPostgres({ max_connections: 120 });
  await migrate(cluster.url);
  sink = await openSmtpSink(decide);
  db = new pg.Client({ connectionString: cluster.url });
  await db.connect();
  const launch = await workerProcess();
  start = (smtpUrl = sink.url) => {
    const worker = launch({
      DATABASE_URL: cluster.url,
      APP_URL: "http://localhost:3000",
      AUTH_SECRET: "a secret that only this proof knows, long enough",
      SMTP_URL: smtpUrl,
    });
    running.add(worker);
    worker.once("exit", () => running.delete(worker));
    return worker;
  };
});

afterAll(async () => {
  for (const worker of running) worker.kill("SIGKILL");
  await db?.end();
  await sink?.close();
  await cluster?.stop();
});

const FINISHED = ["done", "failed", "suppressed", "uncertain"];

type Row = { state: string; status: string; message_id: string; told: string[] };

const rows = async () =>
  (
    await db.query<Row>(`
      select f.state, m.status, m.message_id,
        array(select kind from mail_event e where e.mail_id = m.id order by at, id) as told
      from mail m join effect f on f.id = m.effect_id`)
  ).rows;

/**
 * As many customers, each with a domain of their own and a ticket whose creation is recorded: what a
 * command leaves behind, without as many commands.
 */
async function begin(count: number, after = 0) {
  await db.query(
    `with people as (
       insert into "user" (id, name, email, role)
       select muster_uuid7(), 'Customer ' || n, 'c' || n || '@d' || n || '.example', 'customer'
       from generate_series($2::int + 1, $2::int + $1::int) n returning id
     ), tickets as (
       insert into ticket (id, reference, type, state, subject, description, impact, urgency,
         priority, requester_id, created_by_id)
       select muster_uuid7(), 'INC-' || (100000 + $2::int + row_number() over ()), 'incident', 'new', 'Storm',
         'It blows.', 'low', 'low', 'P5', id, id from people returning id, requester_id
     ), events as (
       insert into event (id, subject_kind, subject_id, seq, kind, actor_kind, actor_id, command_id,
         facts)
       select muster_uuid7(), 'ticket', id, 1, 'ticket.created', 'person', requester_id,
         muster_uuid7(), '{"type":"incident","priority":"P5"}' from tickets returning id, subject_id
     ), streams as (
       insert into event_stream (subject_id, last_seq) select subject_id, 1 from events
     )
     select count(graphile_worker.add_job('follow',
       json_build_object('eventIds', json_build_array(id)))) from events`,
    [count, after],
  );
}

test(`${mails} mails under ${kills} killed workers: none twice, none silent, seed ${seed}`, async () => {
  // The worker brings its own tables along.
  const first = start();
  const hasQueue = "select to_regproc('graphile_worker.add_job') is not null as there";
  while (!(await db.query<{ there: boolean }>(hasQueue)).rows[0]?.there) await sleep(100);
  await begin(mails);
  const alive = [first, ...Array.from({ length: WORKERS - 1 }, () => start())];
  let killed = 0;
  while (killed < kills) {
    await sleep(between(random, 400, isLong ? 1_800 : 1_500));
    const victim = alive.shift();
    if (victim?.kill("SIGKILL")) killed += 1;
    alive.push(start());
  }
  const until = Date.now() + SETTLED_WITHIN_MS;
  const isSettled = (all: Row[]) =>
    all.length === mails && all.every(({ state }) => FINISHED.includes(state));
  while (!isSettled(await rows()) && Date.now() < until) await sleep(500);

  const all = await rows();
  const taken = new Map<string, number>();
  for (const id of sink.accepted) taken.set(id, (taken.get(id) ?? 0) + 1);
  const states = Object.fromEntries(
    FINISHED.map((state) => [state, all.filter((row) => row.state === state).length]),
  );
  console.log(JSON.stringify({ seed, mails, killed, states, met, accepted: sink.accepted.length }));
  const unfinished = all.filter(({ state }) => !FINISHED.includes(state));
  expect(unfinished).toEqual([]);
  expect(Object.values(states).reduce((sum, count) => sum + count, 0)).toBe(mails);
  const faults = all.filter((row) => {
    const times = taken.get(row.message_id) ?? 0;
    if (times > 1) return true;
    if (row.state === "done") return times !== 1 || row.status !== "accepted";
    if (row.state === "failed") return times !== 0 || row.status !== "bounced";
    return (
      row.state !== "uncertain" || row.status !== "uncertain" || !row.told.includes("uncertain")
    );
  });
  expect(faults).toEqual([]);
  // What nobody can know comes from a server that hung up, or from a kill in the one moment.
  expect(states.uncertain).toBeLessThanOrEqual((met["accept-then-cut"] ?? 0) + killed * 10);
});

test("how many mails a second leave by one worker, each once", async () => {
  for (const worker of running) worker.kill("SIGKILL");
  const calm = await openSmtpSink();
  const count = isLong ? 1_000 : 150;
  await begin(count, mails);
  const worker = start(calm.url);
  const until = Date.now() + SETTLED_WITHIN_MS;
  while (calm.accepted.length === 0 && Date.now() < until) await sleep(10);
  const begun = performance.now();
  const before = calm.accepted.length;
  while (calm.accepted.length < count && Date.now() < until) await sleep(10);
  const seconds = (performance.now() - begun) / 1_000;
  const mailsPerSecond = Math.round((calm.accepted.length - before) / seconds);
  console.log(JSON.stringify({ mails: count, seconds, mailsPerSecond }));
  worker.kill("SIGTERM");
  expect(new Set(calm.accepted).size).toBe(count);
  expect(calm.accepted).toHaveLength(count);
  await calm.close();
});

import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { type RunningPostgres, startPostgres } from "@/bin/postgres.mjs";
import { Desk, type Part } from "@/lib/testing/desk";
import { isRunning } from "@/lib/testing/process-table";
import { openSmtpSink, type Sink } from "@/lib/testing/smtp-sink";
import { DOCTORED } from "./doctored";
import { effectsEnded, faultsIn, type Witnesses } from "./faults";
import { between, choose, randomFrom } from "./random";
import { customerTokens, type Tokens, tokenFor, Writer } from "./writers";

const WRITERS = 6;
const CUSTOMERS_EACH = 4;
const SETTLED_WITHIN_MS = 150_000;

/** `npm run proof` gives more of both, or a seed to be repeated. */
const seeds = process.env.SEEDS
  ? process.env.SEEDS.split(",").map(Number)
  : [Math.floor(Math.random() * 1_000_000)];
const kills = Number(process.env.KILLS ?? 10);
/** A slow machine kills less, rather than let everybody wait; whoever says how often, waits. */
const KILLING_LIMIT_MS = process.env.KILLS ? Number.POSITIVE_INFINITY : 80_000;

/** How likely each fate is. A stall takes its time, so it belongs to the long run. */
const FATES: Record<Part | "stall", number> = {
  ...{ web: 4, worker: 5, postgres: 3, backend: 2, supervisor: 2, everything: 2 },
  stall: kills > 40 ? 1 : 0,
};

let desk: Desk;
let sink: Sink;
let tokens: Tokens[];
let adminToken: string;
const seen: Witnesses & { operations: Writer["operations"] } = { operations: [], accepted: [] };

beforeAll(async () => {
  sink = await openSmtpSink();
  desk = await Desk.at({ SMTP_URL: sink.url, LOG_LEVEL: "warn", DEMO: "1" });
  await desk.start();
  adminToken = await tokenFor(desk.url, "admin@example.com");
  const agent = await tokenFor(desk.url, "agent@example.com");
  tokens = await withDatabase(async (client) => {
    const all: Tokens[] = [];
    for (let at = 0; at < WRITERS; at += 1) {
      all.push({ customers: await customerTokens(client, CUSTOMERS_EACH), agent });
    }
    return all;
  });
});

afterAll(async () => {
  await desk?.remove();
  await sink?.close();
});

test.each(
  seeds,
)("nothing acknowledged is lost and nothing happens twice, seed %i", async (seed) => {
  console.log(`seed ${seed}: repeat it with SEEDS=${seed} npm run proof`);
  const stop = new AbortController();
  const writers = Array.from({ length: WRITERS }, (_, at) => {
    const own = tokens[at % tokens.length] as Tokens;
    return new Writer(desk.url, own, `Seed ${seed}, writer ${at}, operation`, seed * 100 + at);
  });
  const writing = writers.map((writer) => writer.writeUntil(stop.signal));
  const random = randomFrom(seed);
  const told: string[] = [];
  const until = Date.now() + KILLING_LIMIT_MS;
  try {
    for (let count = 0; count < kills && Date.now() < until; count += 1) {
      await sleep(between(random, 200, 2_500));
      const fate = choose(random, FATES);
      const begun = performance.now();
      if (fate === "stall") await desk.stall();
      else if (!desk.kill(fate)) continue;
      await desk.heal();
      told.push(`${fate} ${((performance.now() - begun) / 1000).toFixed(1)} s`);
    }
  } finally {
    stop.abort();
    await Promise.all(writing);
    seen.operations.push(...writers.flatMap(({ operations }) => operations));
  }
  await settle();

  const again = seen.operations.filter(({ attempts }) => attempts > 1).length;
  console.log(`killed and healed after: ${told.join(", ")}`);
  console.log(
    `${seen.operations.length} operations, ${again} asked again, ${sink.accepted.length} mails taken`,
  );
  expect(told.length).toBeGreaterThanOrEqual(3);
  expect(seen.operations.length).toBeGreaterThan(told.length);
  // PostgreSQL forgets with each kill what changed, and never came to look how much there is by now.
  await withDatabase((client) => client.query("analyze"));
  expect(await withDatabase((client) => faultsIn(client, witnesses()))).toEqual([]);
});

test("what nobody can know is shown to an administrator, and counted", async () => {
  const shown = await effects("uncertain");
  const held = await withDatabase((client) =>
    client.query("select id from effect where state = 'uncertain'"),
  );
  expect(shown.length).toBe(Math.min(held.rows.length, 100));
});

test("asked to stop, it stops within ten seconds and with nothing left running", async () => {
  const pids = desk.pidsOf("everything");
  const { code, tookMs } = await desk.stop();
  expect(code).toBe(0);
  expect(tookMs).toBeLessThan(10_000);
  expect(pids.filter(isRunning)).toEqual([]);
});

describe("the checker", () => {
  let cluster: RunningPostgres;

  beforeAll(async () => {
    cluster = await startPostgres({ dataDir: desk.dataDir });
  });

  afterAll(() => cluster?.stop());

  test.each(Object.entries(DOCTORED))("sees %s", async (_name, { sql, fault, doctor }) => {
    await copyOf(cluster, "doctored");
    const found = await withClient(addressOf(cluster, "doctored"), async (client) => {
      await client.query("set session_replication_role = replica");
      if (sql) await client.query(sql);
      return faultsIn(client, doctor ? doctor(witnesses()) : witnesses());
    });
    expect(found.join("\n")).toMatch(fault);
  });
});

const witnesses = (): Witnesses => ({ operations: seen.operations, accepted: sink.accepted });

/** Until every consequence has come to its end, as far as the desk can bring it there. */
async function settle() {
  const until = Date.now() + SETTLED_WITHIN_MS;
  let quiet = 0;
  while (Date.now() < until && quiet < 2) {
    await sleep(1_000);
    const left = await withDatabase(effectsEnded);
    quiet = left.length === 0 ? quiet + 1 : 0;
  }
}

async function effects(state: string) {
  const answer = await fetch(`${desk.url}/api/v1/effects?state=${state}&limit=100`, {
    headers: { Authorization: `Bearer ${adminToken}` },
  });
  return z.object({ data: z.array(z.unknown()) }).parse(await answer.json()).data;
}

function withDatabase<Answer>(work: (client: pg.Client) => Promise<Answer>) {
  return withClient(desk.databaseUrl(), work);
}

async function withClient<Answer>(url: string, work: (client: pg.Client) => Promise<Answer>) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

async function copyOf(cluster: RunningPostgres, name: string) {
  await withClient(addressOf(cluster, "postgres"), async (client) => {
    await client.query(`drop database if exists ${name}`);
    await client.query(`create database ${name} template muster`);
  });
}

function addressOf(cluster: RunningPostgres, name: string): string {
  return Object.assign(new URL(cluster.url), { pathname: `/${name}` }).toString();
}

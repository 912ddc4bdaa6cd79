import "@/lib/testing/fresh-database";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { postReply } from "@/lib/conversations/commands/post-reply";
import { prisma } from "@/lib/db/client";
import { bringUpToDate, migrate } from "@/lib/db/migrate";
import { putAside, takeAsideLock } from "@/lib/db/put-aside";
import { follow, perform } from "@/lib/effects/dispatch";
import type { Person } from "@/lib/kernel/actor";
import { execute } from "@/lib/kernel/command";
import { makeAgent, makeCustomer, makeIncident } from "@/lib/testing/factories";
import { freshDatabase, makeDatabase } from "@/lib/testing/fresh-database";
import { moveTicket } from "@/lib/tickets/commands/move-ticket";
import { besides } from "./besides";
import { backUp, judge, restore, verify } from "./command";
import { connect } from "./connect";
import { RestoredFiles } from "./file-store";
import { load } from "./load";
import { BackupRefused } from "./refused";

const home = mkdtempSync(path.join(tmpdir(), "muster-backup-"));
const dataDir = path.join(home, "data");
const archive = path.join(home, "desk.tar.gz");

let customer: Person;
let agent: Person;

beforeAll(async () => {
  mkdirSync(path.join(dataDir, "attachments/ab"), { recursive: true });
  mkdirSync(path.join(dataDir, "postgres"));
  writeFileSync(path.join(dataDir, "attachments/ab/cdef"), Buffer.alloc(100_000, "x"));
  writeFileSync(path.join(dataDir, "postgres/secret"), "not mine");
  writeFileSync(path.join(dataDir, "auth.secret"), "a secret\n");
  customer = await makeCustomer();
  agent = await makeAgent();
});

afterAll(() => prisma.$disconnect());

/** One story after the other, with its consequences, as long as it is wished. */
async function write(stop: AbortSignal) {
  let stories = 0;
  while (!stop.aborted) {
    const { id } = await makeIncident(customer);
    await execute(moveTicket, agent, { ticketId: id, event: "start" });
    await execute(postReply, agent, { ticketId: id, body: "We look at it.", audience: "public" });
    await execute(postReply, agent, {
      ticketId: id,
      body: "Tab\tand \\ line\nend",
      audience: "internal",
    });
    const events = await prisma.event.findMany({
      where: { subjectId: id },
      orderBy: { seq: "asc" },
    });
    await follow(events.map((event) => event.id));
    const effects = await prisma.effect.findMany({ where: { event: { subjectId: id } } });
    const inbox = effects.filter(({ name }) => name === "notify-inbox");
    await perform({ name: "notify-inbox", effectIds: inbox.map((one) => one.id) }, stop);
    stories += 1;
  }
  return stories;
}

async function rowsIn(url: string, sql: string) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

const COUNTS =
  "select (select count(*) from ticket)::int as tickets, (select count(*) from event)::int as events";

describe("a backup made while people write", () => {
  test("restores to a desk that contradicts itself in nothing", async () => {
    const stop = new AbortController();
    const writing = [write(stop.signal), write(stop.signal), write(stop.signal)];
    while ((await prisma.mail.count()) < 6) await pause(100);
    const manifest = await backUp(freshDatabase, dataDir, archive);
    stop.abort();
    const stories = (await Promise.all(writing)).reduce((sum, count) => sum + count, 0);
    const kept = manifest.tables["public.ticket"]?.rows ?? 0;
    expect(kept).toBeGreaterThan(2);
    expect(kept).toBeLessThan(stories + 1);

    const url = await makeDatabase();
    const into = path.join(home, "restored");
    const files = new RestoredFiles(into);
    await load({ url, archive: chunks(readFileSync(archive)), files });
    expect(await judge(url)).toEqual([]);
    expect(await rowsIn(url, COUNTS)).toEqual([
      { tickets: kept, events: manifest.tables["public.event"]?.rows },
    ]);
    expect(Object.keys(manifest.files)).toEqual(["attachments/ab/cdef", "auth.secret"]);
    expect(readFileSync(path.join(into, "attachments/ab/cdef"))).toHaveLength(100_000);
  }, 120_000);

  test("leaves every mail that waited to a person, and keeps the planning of the rest", async () => {
    const url = await makeDatabase();
    await load({ url, archive: chunks(readFileSync(archive)), files: new RestoredFiles(home) });
    const states = await rowsIn(
      url,
      `select distinct f.state, v.kind from effect f join mail m on m.effect_id = f.id
       join mail_event v on v.mail_id = m.id and v.kind <> 'queued'`,
    );
    expect(states).toEqual([{ state: "uncertain", kind: "uncertain" }]);
    const [jobs] = await rowsIn(
      url,
      `select count(*) filter (where locked_at is not null)::int as locked, count(*) > 0 as any
       from graphile_worker.jobs`,
    );
    expect(jobs).toEqual({ locked: 0, any: true });
    expect(await verify(await makeDatabase(), archive)).toMatchObject({ broken: [] });
  }, 60_000);

  test("gives no number twice afterwards", async () => {
    const url = await makeDatabase();
    await load({ url, archive: chunks(readFileSync(archive)), files: new RestoredFiles(home) });
    const [row] = await rowsIn(
      url,
      `select not exists (select from ticket where reference = made) as fresh
       from (select muster_reference('incident') as made) m`,
    );
    expect(row).toEqual({ fresh: true });
  }, 60_000);
});

describe("a backup that is not whole", () => {
  const spoilt = {
    "damaged near its beginning": (whole: Buffer) => {
      const copy = Buffer.from(whole);
      copy.write("damaged", 600);
      return copy;
    },
    "cut short by a little": (whole: Buffer) => whole.subarray(0, whole.length - 20),
    "cut short": (whole: Buffer) => whole.subarray(0, whole.length / 2),
    damaged: (whole: Buffer) => {
      const copy = Buffer.from(whole);
      copy.writeUInt8(copy.readUInt8(copy.length >> 1) ^ 0x10, copy.length >> 1);
      return copy;
    },
    "another thing": () => Buffer.from("not a backup at all".repeat(100)),
  };

  test.each(Object.entries(spoilt))(
    "%s: is refused, and what was there stays",
    async (_, spoil) => {
      const url = await makeDatabase();
      await load({ url, archive: chunks(readFileSync(archive)), files: new RestoredFiles(home) });
      const before = await rowsIn(url, COUNTS);
      const whole = spoil(readFileSync(archive));
      const files = new RestoredFiles(path.join(home, "never"));
      await expect(
        besides(url, () => load({ url, archive: chunks(whole), files })),
      ).rejects.toBeInstanceOf(BackupRefused);
      expect(await rowsIn(url, COUNTS)).toEqual(before);
      expect(await judge(url)).toEqual([]);
    },
    60_000,
  );
});

describe("a restore that was killed on its way", () => {
  /** A desk that waits aside while an empty one stands in its place, as a kill leaves it. */
  async function cutShort() {
    const url = await makeDatabase();
    await load({ url, archive: chunks(readFileSync(archive)), files: new RestoredFiles(home) });
    const before = await rowsIn(url, COUNTS);
    const client = await connect(url);
    expect(await takeAsideLock(client)).toBe(true);
    await putAside(client);
    await migrate(url);
    return { url, before, client };
  }

  test("leaves a desk that the next start finds as it was, its jobs too", async () => {
    const { url, before, client } = await cutShort();
    expect(await rowsIn(url, COUNTS)).toEqual([{ tickets: 0, events: 0 }]);
    // As long as it is at work nobody starts on what it has made so far.
    await expect(bringUpToDate(url)).rejects.toThrow(/restore works with this database/);
    await client.end();
    const starts = [bringUpToDate(url), bringUpToDate(url)];
    expect((await Promise.allSettled(starts)).map(({ status }) => status)).toContain("fulfilled");
    await bringUpToDate(url);
    expect(await rowsIn(url, COUNTS)).toEqual(before);
    expect(await judge(url)).toEqual([]);
    expect(await rowsIn(url, "select from graphile_worker.jobs")).toBeDefined();
  }, 60_000);

  test("has nobody back up the empty desk, or replace the one that waits unasked", async () => {
    const { url, before, client } = await cutShort();
    const file = path.join(home, "half.tar.gz");
    await expect(backUp(url, dataDir, file)).rejects.toThrow(/restore is under way/);
    await client.end();
    const wish = { replace: false, sendsWaiting: false };
    await expect(restore(url, path.join(home, "other"), archive, wish)).rejects.toThrow(
      /--replace/,
    );
    expect(await rowsIn(url, COUNTS)).toEqual(before);
  }, 60_000);
});

test("a database without a desk is none to back up or to judge, and nothing is left of trying", async () => {
  const url = await makeDatabase();
  const file = path.join(home, "nothing.tar.gz");
  await expect(backUp(url, dataDir, file)).rejects.toThrow(/this database holds no desk/);
  await expect(judge(url)).rejects.toThrow(/this database holds no desk/);
  expect(existsSync(file) || existsSync(`${file}.part`)).toBe(false);
});

async function* chunks(whole: Buffer) {
  for (let at = 0; at < whole.length; at += 10_000) yield whole.subarray(at, at + 10_000);
}

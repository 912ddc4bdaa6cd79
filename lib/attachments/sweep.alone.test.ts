import "@/lib/testing/files/own-files";
import { randomBytes } from "node:crypto";
import { existsSync, readdirSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { postReply } from "@/lib/conversations/commands/post-reply";
import { prisma, type Tx } from "@/lib/db/client";
import type { Person } from "@/lib/kernel/actor";
import { execute } from "@/lib/kernel/command";
import { makeAgent, makeIncident } from "@/lib/testing/factories";
import { keeperProcess } from "@/lib/testing/files/keeper-process";
import { dataDir } from "@/lib/testing/files/own-files";
import { keepFile } from "@/lib/web/keep-file";
import { eraseLooseBlobs } from "./blobs";
import { receive } from "./receive";
import { sweepFiles } from "./sweep";
import { addPiece, arrivingFor, beginUpload } from "./uploads";

const HOUR_MS = 3_600_000;
let agent: Person;

beforeAll(async () => {
  await prisma.$executeRaw`truncate attachment, blob, upload cascade`;
  agent = await makeAgent();
});

afterAll(() => prisma.$disconnect());

async function* content(bytes: Buffer) {
  yield bytes;
}

async function keep(bytes = randomBytes(500)) {
  const file = await receive(content(bytes), { limitBytes: 1_000_000 });
  return (await keepFile(agent, file, { name: "a.bin" })).id;
}

function filesIn(kind: string): string[] {
  const dir = path.join(dataDir, "files", kind);
  if (!existsSync(dir)) return [];
  return readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ name }) => name);
}

test("a file that no message took along goes after a day, one that was taken along stays", async () => {
  const ticket = await makeIncident(agent);
  const [waiting, taken] = [await keep(), await keep()];
  await execute(postReply, agent, { ticketId: ticket.id, body: "", attachmentIds: [taken] });

  await sweepFiles(Date.now() + 23 * HOUR_MS);
  expect(await prisma.attachment.count({ where: { id: { in: [waiting, taken] } } })).toBe(2);
  await sweepFiles(Date.now() + 25 * HOUR_MS);
  const left = await prisma.attachment.findMany({ where: { id: { in: [waiting, taken] } } });
  expect(left.map(({ id }) => id)).toEqual([taken]);
  expect(filesIn("blobs")).toHaveLength(1);
  expect(filesIn("incoming")).toEqual([]);

  await prisma.ticket.delete({ where: { id: ticket.id } });
  expect(await eraseLooseBlobs()).toBe(1);
  expect(filesIn("blobs")).toEqual([]);
});

test("an upload that was given up goes with its pieces after a day", async () => {
  const { id } = await beginUpload(agent, { name: "log.txt", size: 1_000 }, null);
  const upload = await arrivingFor(agent, id);
  if (!upload) throw new Error("It did not begin.");
  await addPiece(upload, content(randomBytes(400)));
  expect(filesIn("pieces")).toHaveLength(1);
  await sweepFiles(Date.now() + 25 * HOUR_MS);
  expect(filesIn("pieces")).toEqual([]);
  expect(await arrivingFor(agent, id)).toBeNull();
});

test("the same bytes are one file, and erasing one attachment leaves the other's", async () => {
  const bytes = randomBytes(700);
  const [one, other] = await Promise.all([keep(bytes), keep(bytes)]);
  expect(one).not.toBe(other);
  expect(filesIn("blobs")).toHaveLength(1);
  await prisma.attachment.delete({ where: { id: one } });
  expect(await eraseLooseBlobs()).toBe(0);
  await prisma.attachment.delete({ where: { id: other } });
  expect(await eraseLooseBlobs()).toBe(1);
});

test("killed between the file and its row: no row without a file, and the file is swept within a day", async () => {
  const start = await keeperProcess();
  const before = await prisma.blob.count();
  const killed = await prisma.$transaction(
    async (tx) => {
      // Whoever keeps a file may look for its row, and then waits before writing one.
      await tx.$executeRaw`lock table blob in share row exclusive mode`;
      const child = start({ DATA_DIR: dataDir });
      while (filesIn("blobs").length === 0) {
        if (child.exitCode !== null) throw new Error(`It ended with ${child.exitCode}.`);
        await new Promise((resolve) => setTimeout(resolve, 50));
        // A transaction that is idle for long is ended.
        await tx.$queryRaw`select 1`;
      }
      const gone = new Promise((resolve) => child.once("exit", resolve));
      child.kill("SIGKILL");
      await gone;
      // The server would finish the statement of a client that is gone as soon as the lock is.
      while (await endInserts(tx)) await new Promise((resolve) => setTimeout(resolve, 20));
      return child.signalCode;
    },
    { timeout: 60_000 },
  );
  expect(killed).toBe("SIGKILL");
  expect(await prisma.blob.count()).toBe(before);
  expect(filesIn("blobs")).toHaveLength(1);

  await sweepFiles(Date.now() + HOUR_MS);
  expect(filesIn("blobs")).toHaveLength(1);
  await sweepFiles(Date.now() + 13 * HOUR_MS);
  expect(filesIn("blobs")).toEqual([]);
  expect(filesIn("incoming")).toEqual([]);
}, 120_000);

/** How many others are still about to write a row of a file; each is told to end. */
async function endInserts(tx: Tx): Promise<number> {
  // What a transaction sees of the activity stays as it was when it first looked.
  await tx.$executeRaw`select pg_stat_clear_snapshot()`;
  const rows = await tx.$queryRaw<unknown[]>`
    select pg_terminate_backend(pid) from pg_stat_activity
    where datname = current_database() and query ilike '%insert into%blob%'
      and state = 'active' and pid <> pg_backend_pid()`;
  return rows.length;
}

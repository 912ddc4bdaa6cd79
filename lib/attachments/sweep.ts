import { readdir, rm, stat } from "node:fs/promises";
import path from "node:path";
import { prisma } from "@/lib/db/client";
import { eraseLooseBlobs } from "./blobs";
import { HOURS } from "./limits";
import { folder } from "./room";
import { store } from "./store/store";
import { endUpload } from "./uploads";

const HOUR_MS = 3_600_000;
const BATCH = 500;

/**
 * Removes what nobody will come back for: uploads that were given up, files that no message took
 * along, bytes without a row, and drafts of processes that died.
 */
export async function sweepFiles(now = Date.now()): Promise<void> {
  const waitedSince = new Date(now - HOURS.waiting * HOUR_MS);
  const orphanSince = now - HOURS.orphan * HOUR_MS;
  const givenUp = await prisma.upload.findMany({
    where: { createdAt: { lt: waitedSince } },
    select: { id: true },
  });
  for (const { id } of givenUp) await endUpload(id);
  await prisma.attachment.deleteMany({
    where: { ticketId: null, heldId: null, draftId: null, createdAt: { lt: waitedSince } },
  });
  await eraseLooseBlobs();
  await sweepStore(orphanSince);
  await sweepDrafts(orphanSince);
}

async function sweepStore(before: number): Promise<void> {
  let old: string[] = [];
  for await (const { key, at } of store().list()) {
    if (at.getTime() < before) old.push(key);
    if (old.length < BATCH) continue;
    await removeUnknown(old);
    old = [];
  }
  await removeUnknown(old);
}

async function removeUnknown(keys: readonly string[]): Promise<void> {
  if (keys.length === 0) return;
  const unknown = await prisma.$queryRaw<{ key: string }[]>`
    select key from unnest(${[...keys]}::text[]) as key
    where not exists (select from blob b where b.storage_key = key)
      and not exists (select from upload u where key = any(u.pieces))`;
  for (const { key } of unknown) await store().remove(key);
}

async function sweepDrafts(before: number): Promise<void> {
  const dir = await folder("incoming");
  for (const name of await readdir(dir)) {
    const place = path.join(dir, name);
    const found = await stat(place).catch(() => null);
    if (found && found.mtimeMs < before) await rm(place, { force: true });
  }
}

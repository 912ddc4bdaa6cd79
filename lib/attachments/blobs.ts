import { randomBytes } from "node:crypto";
import { prisma } from "@/lib/db/client";
import { sqlState } from "@/lib/db/sql-state";
import { contentTypeOf } from "./kind";
import { forgetPreview, pixelsOf } from "./picture";
import type { Received } from "./receive";
import { scan } from "./scan";
import { store } from "./store/store";

/**
 * Looks at a file that has arrived and puts it into the store, where it was not there already; the
 * row comes after the bytes, so it never speaks of a file that is missing or partial.
 *
 * @throws whatever the scanner or the store refuse.
 */
export async function keepBlob(file: Received): Promise<void> {
  await keepAs(file, await scan(file.path));
}

/** The same for what nobody ever opens as it is, such as the source of a mail. */
export const keepUnopened = (file: Received): Promise<void> => keepAs(file, "unscanned");

async function keepAs(file: Received, verdict: "clean" | "unscanned"): Promise<void> {
  const { sha256, size } = file;
  const known = await prisma.blob.findUnique({ where: { sha256 }, select: { scan: true } });
  if (known) {
    if (verdict === "clean" && known.scan !== "clean") {
      await prisma.blob.updateMany({ where: { sha256 }, data: { scan: verdict } });
    }
    return;
  }

  const contentType = await contentTypeOf(file.path);
  const pixels = await pixelsOf(file.path, contentType);
  // Never a key that was used before: whoever removes one removes no later copy.
  const key = `blobs/${sha256.slice(0, 2)}/${sha256}.${randomBytes(4).toString("hex")}`;
  await store().put(key, file.path);
  const { count } = await prisma.blob.createMany({
    data: [{ sha256, size, contentType, storageKey: key, scan: verdict, ...pixels }],
    skipDuplicates: true,
  });
  if (count === 0) await store().remove(key);
}

const BATCH = 200;

/**
 * Erases the files that no attachment and no mail names any more, the row before the bytes. What purges tickets
 * or replies calls this afterwards; the sweep does for what a crash leaves.
 *
 * @returns how many were erased.
 */
export async function eraseLooseBlobs(): Promise<number> {
  let erased = 0;
  for (;;) {
    const gone = await takeLoose().catch((error: unknown) => {
      // Somebody has just sent one of them again; the rest has time.
      if (sqlState(error) === "23503") return [];
      throw error;
    });
    for (const { storageKey, sha256 } of gone) {
      await store().remove(storageKey);
      await forgetPreview(sha256);
    }
    erased += gone.length;
    if (gone.length < BATCH) return erased;
  }
}

const takeLoose = () => prisma.$queryRaw<{ storageKey: string; sha256: string }[]>`
  with loose as (
    select sha256 from blob b
    where not exists (select from attachment a where a.sha256 = b.sha256)
      and not exists (select from inbound_mail m where m.sha256 = b.sha256)
    order by sha256 limit ${BATCH}
    for update skip locked
  )
  delete from blob using loose where blob.sha256 = loose.sha256
  returning blob.storage_key as "storageKey", blob.sha256`;

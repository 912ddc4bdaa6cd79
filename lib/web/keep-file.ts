import { rm } from "node:fs/promises";
import { keepBlob } from "@/lib/attachments/blobs";
import { keepAttachment } from "@/lib/attachments/commands/keep-attachment";
import { LIMITS } from "@/lib/attachments/limits";
import { requireQuota } from "@/lib/attachments/queries";
import { type Received, receive } from "@/lib/attachments/receive";
import type { Person } from "@/lib/kernel/actor";
import { execute, type Outcome } from "@/lib/kernel/command";
import { busy, invalid, Refused } from "@/lib/kernel/errors";

type About = { name: string; id?: string; key?: string | null };

/**
 * Keeps a file that has arrived, bytes before row. Whatever happens, nothing of it stays beside the
 * store.
 */
export async function keepFile(
  person: Person,
  file: Received,
  { name, id, key = null }: About,
): Promise<Outcome> {
  try {
    if (file.size === 0) throw invalid([{ path: "/file", message: "is empty" }]);
    await requireQuota(person, file.size);
    await keepBlob(file);
    const { sha256 } = file;
    const input = { name, sha256, ...(id === undefined ? {} : { id }) };
    return await execute(keepAttachment, person, input, { key }).catch((error: unknown) => {
      // An older copy of the same bytes was being erased just then.
      if (error instanceof Refused && error.code === "not-found") throw busy(error);
      throw error;
    });
  } finally {
    await rm(file.path, { force: true });
  }
}

/** The files of a form that was posted without script; their ids, in order. */
export async function keepPosted(
  person: Person,
  files: readonly File[],
  key: string | null,
): Promise<string[]> {
  const ids: string[] = [];
  for (const [at, posted] of files.entries()) {
    const file = await receive(chunksOf(posted.stream()), { limitBytes: LIMITS.file });
    const own = key === null ? null : `${key.slice(0, 240)}/file/${at}`;
    ids.push((await keepFile(person, file, { name: posted.name, key: own })).id);
  }
  return ids;
}

/** A web stream as what can be walked through; in TypeScript's eyes it cannot be. */
export async function* chunksOf(
  stream: ReadableStream<Uint8Array> | null,
): AsyncGenerator<Uint8Array, void, undefined> {
  if (stream === null) return;
  const reader = stream.getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      yield value;
    }
  } finally {
    void reader.cancel().catch(() => {});
  }
}

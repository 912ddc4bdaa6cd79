import { createHash, randomUUID } from "node:crypto";
import { type FileHandle, open, rm } from "node:fs/promises";
import path from "node:path";
import { Refused } from "@/lib/kernel/errors";
import { folder, orFull, requireRoom } from "./room";

/** A file in a place of its own, whole and on the disk, which nobody speaks of yet. */
export type Received = {
  path: string;
  size: number;
  sha256: string;
  /** The sender went away before the end. */
  isCut: boolean;
};

/** How often it is looked at whether there is still room. */
const LOOK_EVERY_BYTES = 1_000_000;

type Options = {
  limitBytes: number;
  /** Keeps what arrived of a body that was cut; otherwise it leaves nothing. */
  keepsCut?: boolean;
};

/**
 * Writes a stream beside its place. Whatever goes wrong, nothing stays behind.
 *
 * @throws `content-too-large`, `insufficient-storage` or `malformed-request` for a body that was cut.
 */
export async function receive(
  bytes: AsyncIterable<Uint8Array>,
  { limitBytes, keepsCut = false }: Options,
): Promise<Received> {
  await requireRoom(0);
  const place = path.join(await folder("incoming"), `${randomUUID()}.part`);
  let file: FileHandle | null = null;
  try {
    file = await open(place, "wx", 0o600);
    const written = await write(file, bytes, limitBytes, keepsCut);
    await file.sync();
    await file.close();
    return { path: place, ...written };
  } catch (error) {
    await file?.close().catch(() => {});
    await rm(place, { force: true });
    throw orFull(error);
  }
}

async function write(
  file: FileHandle,
  bytes: AsyncIterable<Uint8Array>,
  limitBytes: number,
  keepsCut: boolean,
) {
  const hash = createHash("sha256");
  const body = bytes[Symbol.asyncIterator]();
  let size = 0;
  let looked = 0;
  let isCut = false;
  for (;;) {
    const next = await body.next().catch((error: unknown) => {
      if (error instanceof Refused) throw error;
      if (!keepsCut) throw new Refused("malformed-request", CUT, { cause: error });
      isCut = true;
    });
    if (!next || next.done) break;
    size += next.value.byteLength;
    if (size > limitBytes) {
      void body.return?.()?.catch(() => {});
      throw tooLarge(limitBytes);
    }
    if (size - looked > LOOK_EVERY_BYTES) {
      await requireRoom(next.value.byteLength);
      looked = size;
    }
    hash.update(next.value);
    await writeAll(file, next.value);
  }
  return { size, sha256: hash.digest("hex"), isCut };
}

/** A disk that is about to be full takes a part of what it is given. */
async function writeAll(file: FileHandle, chunk: Uint8Array): Promise<void> {
  let rest = chunk;
  while (rest.byteLength > 0) {
    const { bytesWritten } = await file.write(rest);
    rest = rest.subarray(bytesWritten);
  }
}

const CUT = "The file was cut off. Nothing was kept.";

export const tooLarge = (limitBytes: number) =>
  new Refused("content-too-large", `A file may have at most ${limitBytes / 1_000_000} MB.`);

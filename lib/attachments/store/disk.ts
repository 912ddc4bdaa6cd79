import { open, readdir, rename, rm, stat } from "node:fs/promises";
import path from "node:path";
import type { Readable } from "node:stream";
import { filesDir, folder, orFull } from "../room";
import type { Range, Store } from "./port";

/** A key names a file two folders deep and nothing else, whatever a row may say. */
const KEY = /^(blobs|pieces)\/[0-9a-f]{2}\/[0-9a-f][0-9a-f.-]{0,200}$/;
const KINDS = ["blobs", "pieces"];

export function diskStore(): Store {
  return { put, read, remove, list };
}

/** The file has been flushed; its name is lasting once the folder has been flushed as well. */
async function put(key: string, from: string): Promise<void> {
  const to = placeOf(key);
  try {
    const dir = await folder(path.dirname(key));
    await rename(from, to);
    await flush(dir);
    await flush(path.dirname(dir));
  } catch (error) {
    throw orFull(error);
  }
}

async function flush(dir: string): Promise<void> {
  const handle = await open(dir);
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function read(key: string, range?: Range): Promise<Readable> {
  const file = await open(placeOf(key));
  return file.createReadStream(range ?? {});
}

async function remove(key: string): Promise<void> {
  await rm(placeOf(key), { force: true });
}

async function* list(): AsyncIterable<{ key: string; at: Date }> {
  for (const kind of KINDS) {
    for (const part of await namesIn(path.join(filesDir(), kind))) {
      for (const name of await namesIn(path.join(filesDir(), kind, part))) {
        const key = `${kind}/${part}/${name}`;
        if (!KEY.test(key)) continue;
        const found = await stat(placeOf(key)).catch(() => null);
        if (found) yield { key, at: found.mtime };
      }
    }
  }
}

async function namesIn(dir: string): Promise<string[]> {
  return readdir(dir).catch(() => []);
}

function placeOf(key: string): string {
  if (!KEY.test(key)) throw new Error("This is no key of the store.");
  return path.join(filesDir(), key);
}

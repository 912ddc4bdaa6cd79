import "@/lib/testing/files/own-files";
import { randomBytes, randomUUID } from "node:crypto";
import { existsSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import path from "node:path";
import { buffer } from "node:stream/consumers";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ObjectStore } from "@/lib/testing/files/object-store";
import { dataDir } from "@/lib/testing/files/own-files";
import { diskStore } from "./disk";
import type { Store } from "./port";
import { s3Store } from "./s3";

let objects: ObjectStore;

beforeAll(async () => {
  objects = await ObjectStore.open();
});

afterAll(() => objects.close());

const STORES: Record<string, () => Store> = {
  "the disk": diskStore,
  "an object store": () => s3Store(objects.settings),
};

const keyFor = (content: Buffer) =>
  `blobs/${content.toString("hex", 0, 1)}/${content.toString("hex")}.${randomBytes(4).toString("hex")}`;

async function put(store: Store, content: Buffer): Promise<string> {
  const key = keyFor(content.subarray(0, 32));
  const draft = path.join(dataDir, `${randomUUID()}.part`);
  await writeFile(draft, content);
  await store.put(key, draft);
  expect(existsSync(draft)).toBe(false);
  return key;
}

async function keysIn(store: Store): Promise<string[]> {
  const keys: string[] = [];
  for await (const { key, at } of store.list()) {
    expect(Math.abs(Date.now() - at.getTime())).toBeLessThan(60_000);
    keys.push(key);
  }
  return keys.sort();
}

describe.each(Object.entries(STORES))("%s", (_name, open) => {
  test("gives back what was put there, whole or in part", async () => {
    const content = randomBytes(300_000);
    const key = await put(open(), content);
    expect(content.equals(await buffer(await open().read(key)))).toBe(true);
    const part = await buffer(await open().read(key, { start: 10, end: 19 }));
    expect(part).toEqual(content.subarray(10, 20));
    await open().remove(key);
  });

  test("lists everything, over more than a page, and forgets what is removed", async () => {
    const keys = await Promise.all([1, 2, 3, 4, 5].map(() => put(open(), randomBytes(100))));
    expect(await keysIn(open())).toEqual([...keys].sort());
    for (const key of keys) await open().remove(key);
    expect(await keysIn(open())).toEqual([]);
    await open().remove(keys[0] ?? "");
    await expect(
      open()
        .read(keys[0] ?? "")
        .then(buffer),
    ).rejects.toThrow();
  });
});

test("a key that leads elsewhere is none", async () => {
  for (const key of ["../auth.secret", "blobs/aa/../../x", "/etc/passwd", "blobs/aa/", "x"]) {
    await expect(diskStore().read(key)).rejects.toThrow("no key");
    await expect(diskStore().remove(key)).rejects.toThrow("no key");
  }
});

test("an object store with another secret is told nothing and keeps nothing", async () => {
  const store = s3Store({ ...objects.settings, secretAccessKey: "a guess" });
  await expect(put(store, randomBytes(10))).rejects.toThrow("403");
  expect(objects.kept.size).toBe(0);
});

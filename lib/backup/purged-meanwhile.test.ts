import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { Writable } from "node:stream";
import { afterEach, beforeEach, expect, test } from "vitest";
import { env } from "@/lib/env";
import { dump } from "./dump";
import { entriesOf } from "./tar";

let dataDir: string;

beforeEach(() => {
  dataDir = mkdtempSync(path.join(tmpdir(), "muster-backup-"));
  mkdirSync(path.join(dataDir, "files/blobs"), { recursive: true });
  for (const name of ["first", "second", "third"]) {
    writeFileSync(path.join(dataDir, "files/blobs", name), `${name} `.repeat(50_000));
  }
});

afterEach(() => rmSync(dataDir, { recursive: true, force: true }));

const blob = (name: string) => path.join(dataDir, "files/blobs", name);

/** Gathers the archive, and purges as soon as it comes to the first file. */
function gathering(purge: () => void) {
  const chunks: Buffer[] = [];
  const out = new Writable({
    write(chunk: Buffer, _encoding, done) {
      chunks.push(chunk);
      if (chunk.includes("files/files/blobs/first")) purge();
      done();
    },
  });
  return { out, chunks };
}

test("a file that is purged while the backup is made is left out, and the rest is whole", async () => {
  const { out, chunks } = gathering(() => {
    for (const name of ["first", "second"]) rmSync(blob(name));
  });
  const manifest = await dump({ url: env.DATABASE_URL ?? "", dataDir, out });
  expect(existsSync(blob("second"))).toBe(false);
  // The first was being read already.
  expect(Object.keys(manifest.files)).toEqual(["files/blobs/first", "files/blobs/third"]);
  const found: Record<string, string> = {};
  for await (const { name, content } of entriesOf(archive(chunks))) {
    const parts: Buffer[] = [];
    for await (const part of content()) parts.push(part);
    if (name.startsWith("files/")) found[name] = Buffer.concat(parts).toString();
  }
  expect(found).toEqual({
    "files/files/blobs/first": "first ".repeat(50_000),
    "files/files/blobs/third": "third ".repeat(50_000),
  });
});

async function* archive(chunks: readonly Buffer[]) {
  yield* chunks;
}

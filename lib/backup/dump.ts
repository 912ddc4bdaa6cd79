import { createHash } from "node:crypto";
import { type FileHandle, open } from "node:fs/promises";
import path from "node:path";
import type { Writable } from "node:stream";
import type pg from "pg";
import { to as copyTo } from "pg-copy-streams";
import { columnList, quoted, sequencesOf, tablesOf } from "./catalogue";
import { connect } from "./connect";
import { filesIn } from "./data-files";
import {
  type Content,
  FORMAT,
  HEAD_NAME,
  type Head,
  MANIFEST_NAME,
  type Manifest,
  type Table,
} from "./manifest";
import { TarWriter } from "./tar";

const PART_BYTES = 8_000_000;

type Wish = { url: string; dataDir: string; out: Writable; leaveOut?: readonly string[] };

/**
 * Writes everything that the desk knows as one archive: rows as they were at one moment, whatever
 * is written meanwhile, then the files beside the database. Files come after the rows that speak of
 * them, so none of those is missing but what was purged meanwhile.
 */
export async function dump({ url, dataDir, out, leaveOut = [] }: Wish): Promise<Manifest> {
  const client = await connect(url);
  try {
    await client.query("begin isolation level repeatable read read only");
    const head = await headOf(client);
    const archive = new TarWriter(out);
    await archive.add(HEAD_NAME, jsonOf(head));
    const tables: Record<string, Table> = {};
    for (const [name, columns] of await tablesOf(client)) {
      tables[name] = await dumpTable(client, archive, name, columns);
    }
    // Sequences know no snapshot: read last, they are never behind the rows.
    const sequences = await sequencesOf(client);
    await client.query("commit");
    const files: Record<string, Content> = {};
    for (const name of filesIn(dataDir, leaveOut)) {
      const content = await dumpFile(archive, dataDir, name);
      if (content) files[name] = content;
    }
    const manifest = { ...head, tables, sequences, files };
    await archive.add(MANIFEST_NAME, jsonOf(manifest));
    await archive.end();
    return manifest;
  } finally {
    await client.end();
  }
}

async function headOf(client: pg.Client): Promise<Head> {
  const { rows } = await client.query<Head["migrations"][number]>(
    `select migration_name as name, checksum from "_prisma_migrations"
     where finished_at is not null and rolled_back_at is null order by 1`,
  );
  return { format: FORMAT, madeAt: new Date().toISOString(), migrations: rows };
}

/** In parts that fit into memory, since an entry's size stands before its content. */
async function dumpTable(
  client: pg.Client,
  archive: TarWriter,
  name: string,
  columns: string[],
): Promise<Table> {
  const sum = createHash("sha256");
  const told: Table = { columns, rows: 0, bytes: 0, sha256: "" };
  let held: Buffer[] = [];
  let heldBytes = 0;
  let part = 0;
  const flush = async () => {
    if (heldBytes === 0) return;
    part += 1;
    await archive.add(`rows/${name}/${String(part).padStart(6, "0")}`, Buffer.concat(held));
    held = [];
    heldBytes = 0;
  };
  for await (const chunk of rowsOf(client, name, columns)) {
    sum.update(chunk);
    told.bytes += chunk.byteLength;
    told.rows += countLines(chunk);
    held.push(chunk);
    heldBytes += chunk.byteLength;
    if (heldBytes >= PART_BYTES) await flush();
  }
  await flush();
  return { ...told, sha256: sum.digest("hex") };
}

/** The rows of a table in PostgreSQL's own text format, one a line. */
export function rowsOf(
  client: pg.Client,
  name: string,
  columns: readonly string[],
): AsyncIterable<Buffer> {
  return client.query(copyTo(`copy ${quoted(name)} (${columnList(columns)}) to stdout`));
}

function countLines(chunk: Buffer): number {
  let count = 0;
  for (let at = chunk.indexOf(10); at !== -1; at = chunk.indexOf(10, at + 1)) count += 1;
  return count;
}

/** Null for a file that was purged since it was listed: what was to be forgotten is not kept here. */
async function dumpFile(
  archive: TarWriter,
  dataDir: string,
  name: string,
): Promise<Content | null> {
  const file = await openIfThere(path.join(dataDir, name));
  if (file === null) return null;
  try {
    // Once it is open, its bytes stay readable whoever removes it.
    const { size } = await file.stat();
    const sum = createHash("sha256");
    async function* content(from: FileHandle) {
      for await (const chunk of from.createReadStream({ autoClose: false })) {
        sum.update(chunk);
        yield chunk as Buffer;
      }
    }
    await archive.addStream(`files/${name}`, size, content(file));
    return { bytes: size, sha256: sum.digest("hex") };
  } finally {
    await file.close();
  }
}

async function openIfThere(file: string): Promise<FileHandle | null> {
  try {
    return await open(file);
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return null;
    throw error;
  }
}

const jsonOf = (value: unknown) => Buffer.from(`${JSON.stringify(value, null, 1)}\n`);

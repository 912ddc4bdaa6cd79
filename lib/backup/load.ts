import { createHash, type Hash } from "node:crypto";
import { Readable } from "node:stream";
import { finished, pipeline } from "node:stream/promises";
import { createGunzip } from "node:zlib";
import type pg from "pg";
import { from as copyFrom } from "pg-copy-streams";
import { migrate } from "@/lib/db/migrate";
import { columnList, foreignKeysOf, quoted, tablesOf } from "./catalogue";
import { connect } from "./connect";
import { rowsOf } from "./dump";
import type { FileStore } from "./file-store";
import { type Content, HEAD_NAME, Head, MANIFEST_NAME, Manifest } from "./manifest";
import { migrateLike } from "./migrate-like";
import { BackupRefused, damageIn } from "./refused";
import { settleWaiting } from "./settle-waiting";
import { type Entry, entriesOf } from "./tar";

type Wish = {
  url: string;
  archive: AsyncIterable<Buffer>;
  files: FileStore;
  /** Mails that waited when the backup was made are sent, rather than left to a person. */
  sendsWaiting?: boolean;
};

/**
 * Fills an empty database from a backup. Rows, sums and references are proved before anything is
 * committed; then the database is brought from the backup's schema to this Muster's.
 */
export async function load(wish: Wish): Promise<Manifest> {
  try {
    return await loadWhole(wish);
  } catch (error) {
    throw damageIn(error);
  }
}

async function loadWhole({ url, archive, files, sendsWaiting = false }: Wish): Promise<Manifest> {
  const entries = entriesOf(await unpacked(archive));
  const first = await entries.next();
  if (first.done || first.value.name !== HEAD_NAME) throw new BackupRefused(NOT_ONE);
  const head = Head.parse(JSON.parse(await textOf(first.value)));
  await migrateLike(url, head.migrations);
  const client = await connect(url);
  try {
    const manifest = await inOneTransaction(client, async () => {
      const told = await readAll(client, entries, files);
      await prove(client, told);
      await settleWaiting(client, sendsWaiting);
      return told.manifest;
    });
    await migrate(url);
    await client.query("analyze");
    await files.keep();
    return manifest;
  } finally {
    await client.end();
    await files.discard();
  }
}

/** Keys and triggers stand aside while rows arrive in any order, and judge all of them afterwards. */
async function inOneTransaction<Answer>(client: pg.Client, work: () => Promise<Answer>) {
  await client.query("begin");
  const tables = [...(await tablesOf(client)).keys()].map(quoted);
  const keys = await foreignKeysOf(client);
  for (const { table, name } of keys) {
    await client.query(`alter table ${quoted(table)} drop constraint ${quoted(name)}`);
  }
  for (const table of tables) await client.query(`alter table ${table} disable trigger user`);
  await client.query(`truncate ${tables.join(", ")}`);
  const answer = await work();
  for (const { table, name, definition } of keys) {
    await client.query(`alter table ${quoted(table)} add constraint ${quoted(name)} ${definition}`);
  }
  for (const table of tables) await client.query(`alter table ${table} enable trigger user`);
  await client.query("commit");
  return answer;
}

type Read = { manifest: Manifest; sums: Map<string, Content> };

async function readAll(
  client: pg.Client,
  entries: AsyncGenerator<Entry>,
  files: FileStore,
): Promise<Read> {
  const known = await tablesOf(client);
  const sums = new Map<string, { bytes: number; sum: Hash }>();
  let manifest: Manifest | null = null;
  for await (const entry of entries) {
    const [kind, ...rest] = entry.name.split("/");
    const name = kind === "rows" ? `rows/${rest[0]}` : entry.name;
    const content = summed(entry, name, sums);
    if (kind === "rows") await copyIn(client, known, rest[0] ?? "", content);
    else if (kind === "files") await files.add(rest.join("/"), content);
    else if (entry.name === MANIFEST_NAME) {
      manifest = Manifest.parse(JSON.parse(await textOf(entry)));
    }
  }
  if (!manifest) throw new BackupRefused("the backup has no manifest: it was cut short.");
  return { manifest, sums: digested(sums) };
}

async function* summed(
  entry: Entry,
  name: string,
  sums: Map<string, { bytes: number; sum: Hash }>,
): AsyncGenerator<Buffer> {
  const told = sums.get(name) ?? { bytes: 0, sum: createHash("sha256") };
  sums.set(name, told);
  for await (const chunk of entry.content()) {
    told.bytes += chunk.byteLength;
    told.sum.update(chunk);
    yield chunk;
  }
}

async function copyIn(
  client: pg.Client,
  known: Map<string, string[]>,
  table: string,
  content: AsyncIterable<Buffer>,
): Promise<void> {
  const columns = known.get(table);
  if (!columns) throw new BackupRefused(`the backup holds ${table}, which is no table here.`);
  const copy = copyFrom(`copy ${quoted(table)} (${columnList(columns)}) from stdin`);
  await pipeline(Readable.from(content), client.query(copy));
}

/** What arrived is what was sent, and what is stored now is what arrived. */
async function prove(client: pg.Client, { manifest, sums }: Read): Promise<void> {
  const known = await tablesOf(client);
  for (const [name, table] of Object.entries(manifest.tables)) {
    const columns = known.get(name);
    if (columns?.join() !== table.columns.join()) {
      throw new BackupRefused(`${name} has other columns here than in the backup.`);
    }
    const arrived = sums.get(`rows/${name}`);
    if (table.rows > 0 && !isSame(arrived, table)) throw new BackupRefused(DAMAGED(name));
    if (!isSame(await storedSum(client, name, columns), table)) {
      throw new BackupRefused(`${name} reads otherwise here than where the backup was made.`);
    }
  }
  for (const [name, file] of Object.entries(manifest.files)) {
    if (!isSame(sums.get(`files/${name}`), file)) throw new BackupRefused(DAMAGED(name));
  }
  for (const [name, last] of Object.entries(manifest.sequences)) {
    await client.query("select setval($1::regclass, $2)", [quoted(name), last]);
  }
}

async function storedSum(client: pg.Client, name: string, columns: string[]): Promise<Content> {
  const sum = createHash("sha256");
  let bytes = 0;
  for await (const chunk of rowsOf(client, name, columns)) {
    bytes += chunk.byteLength;
    sum.update(chunk);
  }
  return { bytes, sha256: sum.digest("hex") };
}

const isSame = (a: Content | undefined, b: Content) =>
  a !== undefined && a.bytes === b.bytes && a.sha256 === b.sha256;

function digested(sums: Map<string, { bytes: number; sum: Hash }>): Map<string, Content> {
  return new Map(
    [...sums].map(([name, { bytes, sum }]) => [name, { bytes, sha256: sum.digest("hex") }]),
  );
}

async function textOf(entry: Entry): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of entry.content()) chunks.push(chunk);
  return Buffer.concat(chunks).toString();
}

const GZIP = [0x1f, 0x8b] as const;

/** The archive without its compression, if it has one. */
async function unpacked(archive: AsyncIterable<Buffer>): Promise<AsyncIterable<Buffer>> {
  const chunks = archive[Symbol.asyncIterator]();
  const first = await chunks.next();
  async function* all() {
    if (first.done) return;
    yield Buffer.from(first.value);
    for (let next = await chunks.next(); !next.done; next = await chunks.next()) yield next.value;
  }
  const isPacked = !first.done && GZIP.every((byte, at) => first.value[at] === byte);
  if (!isPacked) return all();
  const gunzip = createGunzip();
  // A damaged archive is told by whoever reads from it.
  pipeline(Readable.from(all()), gunzip).catch((error: unknown) => gunzip.destroy(error as Error));
  finished(gunzip).catch(() => {});
  return gunzip;
}

const NOT_ONE = "this is not a backup of Muster.";
const DAMAGED = (name: string) => `the backup is damaged: ${name} is not what it was.`;

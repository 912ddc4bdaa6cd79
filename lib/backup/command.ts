import { createReadStream, existsSync, statSync } from "node:fs";
import { open, rename, rm } from "node:fs/promises";
import path from "node:path";
import { finished, pipeline } from "node:stream/promises";
import { createGzip } from "node:zlib";
import { isPutAside } from "@/lib/db/put-aside";
import { brokenIn } from "@/lib/supervision/invariants";
import { besides, endCutShort } from "./besides";
import { connect } from "./connect";
import { dump } from "./dump";
import { NO_FILES, RestoredFiles } from "./file-store";
import { load } from "./load";
import type { Manifest } from "./manifest";
import { BackupRefused, unusable } from "./refused";

const STANDARD = "-";

/** Writes a backup to a file, which appears only when it is whole, or to standard output. */
export async function backUp(url: string, dataDir: string, file: string): Promise<Manifest> {
  if (file === STANDARD) return pack(url, dataDir, process.stdout, []);
  if (existsSync(file)) throw new BackupRefused(`${file} is there already: name another file.`);
  const draft = `${file}.part`;
  const place = await open(draft, "w", 0o600).catch((error: unknown) => {
    throw unusable(error, `cannot write ${file}`);
  });
  try {
    const out = place.createWriteStream({ flush: true });
    const manifest = await pack(url, dataDir, out, [path.resolve(draft)]);
    await rename(draft, file);
    return manifest;
  } finally {
    await rm(draft, { force: true });
  }
}

async function pack(
  url: string,
  dataDir: string,
  out: NodeJS.WritableStream,
  leaveOut: readonly string[],
): Promise<Manifest> {
  await refuseHalf(url);
  await requireDesk(url);
  const gzip = createGzip({ level: 4 });
  const written = pipeline(gzip, out, { end: out !== process.stdout });
  const [manifest] = await Promise.all([
    dump({ url, dataDir, out: gzip, leaveOut }).catch((error: unknown) => {
      gzip.destroy();
      throw error;
    }),
    written,
  ]);
  return manifest;
}

type Wish = { replace: boolean; sendsWaiting: boolean };

/** Puts a backup in the place of what is there, which has to be nothing unless `replace` is wished. */
export async function restore(
  url: string,
  dataDir: string,
  file: string,
  { replace, sendsWaiting }: Wish,
): Promise<Manifest> {
  await refuseCompany(url);
  await endCutShort(url);
  const isInUse = await holdsPeople(url);
  if (isInUse && !replace) {
    throw new BackupRefused(
      "the database holds a desk: add --replace to put the backup in its place.",
    );
  }
  const files = new RestoredFiles(dataDir);
  return besides(url, () => load({ url, archive: opened(file), files, sendsWaiting }));
}

/** Restores into a database that is thrown away afterwards, and returns what is wrong with it. */
export async function verify(url: string, file: string) {
  const manifest = await load({ url, archive: opened(file), files: NO_FILES });
  return { manifest, broken: await judge(url) };
}

/** What a desk contradicts itself in. */
export async function judge(url: string): Promise<string[]> {
  await requireDesk(url);
  const client = await connect(url);
  try {
    return await brokenIn(client);
  } finally {
    await client.end();
  }
}

function opened(file: string): AsyncIterable<Buffer> {
  if (file === STANDARD) return process.stdin;
  if (!existsSync(file)) throw new BackupRefused(`there is no file ${file}.`);
  if (statSync(file).isDirectory()) throw new BackupRefused(`${file} is a folder: name a file.`);
  const stream = createReadStream(file);
  finished(stream).catch(() => {});
  return stream;
}

async function refuseCompany(url: string): Promise<void> {
  const names = await asked<{ name: string }>(
    url,
    `select distinct application_name as name from pg_stat_activity
     where datname = current_database() and application_name like 'muster-%'`,
  );
  if (names.length === 0) return;
  throw new BackupRefused("a Muster still works with this database: stop web and worker first.");
}

/** In the place of the desk stands what a restore has made so far. */
async function refuseHalf(url: string): Promise<void> {
  const client = await connect(url);
  try {
    if (!(await isPutAside(client))) return;
  } finally {
    await client.end();
  }
  throw new BackupRefused(
    "a restore is under way here, or was cut short: let it end, or start the desk, which brings back what was there.",
  );
}

async function holdsPeople(url: string): Promise<boolean> {
  if (!(await isDesk(url))) return false;
  const [row] = await asked<{ any: boolean }>(url, `select exists (select from "user") as any`);
  return row?.any ?? false;
}

async function isDesk(url: string): Promise<boolean> {
  const [there] = await asked<{ any: boolean }>(
    url,
    `select to_regclass('public."user"') is not null as any`,
  );
  return there?.any ?? false;
}

async function requireDesk(url: string): Promise<void> {
  if (await isDesk(url)) return;
  throw new BackupRefused(
    "this database holds no desk: look at DATABASE_URL and DATA_DIR, or start the desk once.",
  );
}

async function asked<Row>(url: string, sql: string): Promise<Row[]> {
  const client = await connect(url);
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

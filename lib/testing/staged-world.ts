import pg from "pg";
import { prisma } from "@/lib/db/client";
import type { Actor } from "@/lib/kernel/actor";
import { everything, sampleWorld } from "./sample-world";

export type Kind = "working" | "fresh";
/** Who may act, and the digest of all there is before anybody does. */
type Scene = { actors: Actor[]; digest: string };

const kept = new Map<Kind, Scene>();

/**
 * Puts a world of the examples on the stage again; `now` is the digest of what stands there. It is
 * built once and kept beside the tables; from then on only those that have changed are put back, which
 * takes milliseconds where emptying and filling all of them takes a quarter of a second.
 */
export async function stage(kind: Kind, now?: string): Promise<Scene> {
  const known = kept.get(kind);
  if (!known) return keep(kind);
  await putBack(kind, differing(known.digest, now ?? (await everything())));
  return known;
}

/** The tables whose rows are not the same in two digests. */
export function differing(before: string, after: string): string[] {
  const known = new Set(before.split(" "));
  return after
    .split(" ")
    .filter((table) => !known.has(table))
    .map((table) => table.slice(0, -DIGEST_LENGTH));
}

/** Of md5, in hexadecimal digits. */
const DIGEST_LENGTH = 32;

async function keep(kind: Kind): Promise<Scene> {
  const actors = await sampleWorld(kind);
  const digest = await everything();
  const made = { actors, digest };
  await prisma.$executeRawUnsafe(`create schema kept_${kind}`);
  for (const table of differing("", digest)) {
    await prisma.$executeRawUnsafe(`create table ${copyOf(kind, table)} as table ${table}`);
  }
  kept.set(kind, made);
  return made;
}

const copyOf = (kind: Kind, table: string) => `kept_${kind}."${table.replace(/"/g, "")}"`;

/** Neither triggers nor references have a say: the rows are those that they let in before. */
async function putBack(kind: Kind, tables: string[]): Promise<void> {
  if (tables.length === 0) return;
  const statements: string[] = [];
  for (const table of tables) {
    const columns = await columnsOf(table);
    statements.push(
      `delete from ${table}`,
      `insert into ${table} (${columns}) overriding system value
        select ${columns} from ${copyOf(kind, table)}`,
    );
  }
  const client = new pg.Client({ connectionString: process.env.DATABASE_URL });
  await client.connect();
  try {
    // Sent at once, they are all done or none.
    await client.query(["set local session_replication_role = replica", ...statements].join(";\n"));
  } finally {
    await client.end();
  }
}

const columns = new Map<string, string>();

/** All that can be written, as those that are computed cannot. */
async function columnsOf(table: string): Promise<string> {
  const known = columns.get(table);
  if (known !== undefined) return known;
  const rows = await prisma.$queryRawUnsafe<{ name: string }[]>(
    `select quote_ident(attname) as name from pg_attribute
      where attrelid = '${table}'::regclass and attnum > 0 and not attisdropped
        and attgenerated = ''`,
  );
  const list = rows.map(({ name }) => name).join(", ");
  columns.set(table, list);
  return list;
}

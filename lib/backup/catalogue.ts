import type pg from "pg";

/** Made by the migrations themselves, or known to them alone. */
const NOT_DATA = ["public._prisma_migrations", "graphile_worker.migrations"];
const SCHEMAS = "('public', 'graphile_worker')";

/** Every table that holds data, with the columns that can be written. */
export async function tablesOf(client: pg.Client): Promise<Map<string, string[]>> {
  const { rows } = await client.query<{ name: string; columns: string[] }>(
    `select n.nspname || '.' || c.relname as name,
       array_agg(a.attname::text order by a.attnum) as columns
     from pg_class c
     join pg_namespace n on n.oid = c.relnamespace
     join pg_attribute a on a.attrelid = c.oid
       and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
     where c.relkind = 'r' and n.nspname in ${SCHEMAS}
     group by 1 order by 1`,
  );
  return new Map(
    rows.filter(({ name }) => !NOT_DATA.includes(name)).map(({ name, columns }) => [name, columns]),
  );
}

/** The last number that each sequence gave; one that never gave any is left out. */
export async function sequencesOf(client: pg.Client): Promise<Record<string, string>> {
  const { rows } = await client.query<{ name: string; last: string }>(
    `select schemaname || '.' || sequencename as name, last_value::text as last from pg_sequences
     where schemaname in ${SCHEMAS} and last_value is not null order by 1`,
  );
  return Object.fromEntries(rows.map(({ name, last }) => [name, last]));
}

export type ForeignKey = { table: string; name: string; definition: string };

export async function foreignKeysOf(client: pg.Client): Promise<ForeignKey[]> {
  const { rows } = await client.query<ForeignKey>(
    `select n.nspname || '.' || c.relname as "table", k.conname as name,
       pg_get_constraintdef(k.oid) as definition
     from pg_constraint k
     join pg_class c on c.oid = k.conrelid
     join pg_namespace n on n.oid = c.relnamespace
     where k.contype = 'f' and n.nspname in ${SCHEMAS} order by 1, 2`,
  );
  return rows;
}

/** `public.user` as SQL names it. */
export function quoted(name: string): string {
  return name
    .split(".")
    .map((part) => `"${part.replaceAll('"', '""')}"`)
    .join(".");
}

export const columnList = (columns: readonly string[]) => columns.map(quoted).join(", ");

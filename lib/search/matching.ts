import { prisma } from "@/lib/db/client";
import { Prisma } from "@/lib/db/prisma";
import { compile } from "./compile";
import { saysWords } from "./compile-text";
import { meaningsIn } from "./custom";
import { namesIn } from "./names";
import { parse } from "./parse";

const SYSTEM = { kind: "system", name: "search" } as const;

/**
 * Those of these tickets that the query finds now, as Muster itself sees them.
 * @throws {QueryFault} for a query that cannot be understood any more, such as by a name that is gone.
 */
export async function matchingAmong(q: string, ticketIds: readonly string[]): Promise<string[]> {
  if (ticketIds.length === 0) return [];
  return found(q, Prisma.sql`t.id = any(${[...ticketIds]}::uuid[])`, null);
}

/**
 * At most so many of all tickets that the query finds now, the oldest first, of which this holds, too.
 * @throws {QueryFault} as above.
 */
export const matchingOf = (q: string, besides: Prisma.Sql, limit: number): Promise<string[]> =>
  found(q, besides, limit);

async function found(q: string, besides: Prisma.Sql, limit: number | null): Promise<string[]> {
  const { where } = parse(q);
  const conditions = [besides, Prisma.sql`t.trash_entry_id is null`];
  if (where) {
    const names = await namesIn(SYSTEM, where);
    const custom = await meaningsIn(SYSTEM, where);
    const sight = { actor: SYSTEM, now: new Date(), names, custom, similar: new Map() };
    const { words, others } = compile(where, sight);
    conditions.push(...(words ? [saysWords(words)] : []), ...others);
  }
  const rows = await prisma.$queryRaw<{ id: string }[]>`
    select t.id from ticket t where ${Prisma.join(conditions, " and ")}
    ${limit === null ? Prisma.empty : Prisma.sql`order by t.created_at, t.id limit ${limit}`}`;
  return rows.map(({ id }) => id);
}

import { prisma } from "@/lib/db/client";
import { Prisma } from "@/lib/db/prisma";
import type { Actor } from "@/lib/kernel/actor";
import type { TicketFilter } from "@/lib/tickets/contract";
import { compile } from "./compile";
import { termsOfFilter } from "./from-filter";
import type { Names } from "./names";
import { visibleSql } from "./visible";

const NO_NAMES: Names = new Map();

/** How many tickets each filter holds, counted no further than `limit`: one question for all of them. */
export async function countsFor<Name extends string>(
  actor: Actor,
  filters: Record<Name, TicketFilter>,
  limit = 1_000,
): Promise<Record<Name, number>> {
  const names = Object.keys(filters) as Name[];
  const counts = names.map((name) => countSql(actor, filters[name], limit));
  const [row] = await prisma.$queryRaw<{ counts: number[] }[]>`
    select array[${Prisma.join(counts)}]::int[] as counts`;
  const entries = names.map((name, at) => [name, row?.counts[at] ?? 0]);
  return Object.fromEntries(entries) as Record<Name, number>;
}

function countSql(actor: Actor, filter: TicketFilter, limit: number): Prisma.Sql {
  const of = termsOfFilter(actor, filter);
  const sight = { actor, names: NO_NAMES, now: new Date(), similar: new Map() };
  const conditions = [visibleSql(actor)];
  if (of.length > 0) conditions.push(...compile({ kind: "all", of }, sight).others);
  return Prisma.sql`(select count(*) from (
    select t.id from ticket t where ${Prisma.join(conditions, " and ")} limit ${limit}) c)`;
}

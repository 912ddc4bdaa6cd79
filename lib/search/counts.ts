import { prisma } from "@/lib/db/client";
import { Prisma } from "@/lib/db/prisma";
import type { Actor } from "@/lib/kernel/actor";
import { rememberUpTo } from "@/lib/kernel/remembered";
import type { TicketFilter } from "@/lib/tickets/contract";
import { compile } from "./compile";
import { termsOfFilter } from "./from-filter";
import type { Names } from "./names";
import { visibleSql } from "./visible";

const NO_NAMES: Names = new Map();

/** How long a filter that held too many to be counted is taken to hold too many still, in milliseconds. */
const FULL_FOR_MS = 10_000;

/**
 * Until when a question needs no asking, for everybody who would ask the same. What is full is a view
 * of a whole desk, and those are few.
 */
const fullUntil = rememberUpTo<string, number>(1_000);

/** How many tickets each filter holds, counted no further than `limit`: one question for all of them. */
export async function countsFor<Name extends string>(
  actor: Actor,
  filters: Record<Name, TicketFilter>,
  limit = 1_000,
): Promise<Record<Name, number>> {
  return countAll(questionsOf(actor, filters, limit));
}

/**
 * The same for what stands on every page: what was full a moment ago is not counted up to its limit
 * again, so the fullest views of a big desk cost nothing. Whatever holds fewer than `limit` is exact,
 * but for the first ten seconds after it was full.
 */
export async function roughCountsFor<Name extends string>(
  actor: Actor,
  filters: Record<Name, TicketFilter>,
  limit = 1_000,
): Promise<Record<Name, number>> {
  const now = Date.now();
  const questions = questionsOf(actor, filters, limit);
  const counts = await countAll(
    questions.filter(({ sql }) => (fullUntil.get(keyOf(sql)) ?? 0) <= now),
  );
  for (const { name, sql } of questions) {
    const count = counts[name];
    if (count === undefined) counts[name] = limit;
    else if (count >= limit) fullUntil.set(keyOf(sql), now + FULL_FOR_MS);
  }
  return counts;
}

type Question<Name> = { name: Name; sql: Prisma.Sql };

function questionsOf<Name extends string>(
  actor: Actor,
  filters: Record<Name, TicketFilter>,
  limit: number,
): Question<Name>[] {
  const names = Object.keys(filters) as Name[];
  return names.map((name) => ({ name, sql: countSql(actor, filters[name], limit) }));
}

const keyOf = ({ sql, values }: Prisma.Sql) => JSON.stringify([sql, values]);

async function countAll<Name extends string>(
  questions: readonly Question<Name>[],
): Promise<Record<Name, number>> {
  const [row] =
    questions.length === 0
      ? []
      : await prisma.$queryRaw<{ counts: number[] }[]>`
          select array[${Prisma.join(questions.map(({ sql }) => sql))}]::int[] as counts`;
  const entries = questions.map(({ name }, at) => [name, row?.counts[at] ?? 0]);
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

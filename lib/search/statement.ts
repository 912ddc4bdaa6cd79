import { prisma } from "@/lib/db/client";
import { Prisma } from "@/lib/db/prisma";
import { type Actor, isAgent } from "@/lib/kernel/actor";
import type { Sort as ListSort } from "@/lib/tickets/queries";
import type { Conditions } from "./compile";
import { saysWords } from "./compile-text";
import { visibleSql } from "./visible";

/** What is due first, and what is promised nothing last: for agents. */
export type Sort = ListSort | "dueAt";

/** Where a page goes on: the last row's time and id. */
export type Place = { time: string; id: string };

export type Wanted = {
  actor: Actor;
  conditions: Conditions | null;
  sort: Sort;
  after: Place | null;
  limit: number;
};

type Row = { time: Date; id: string };

/** The places of a page, with one more if there is one. */
export async function placesOf(wanted: Wanted): Promise<Row[]> {
  const words = wanted.conditions?.words;
  // Few tickets are sorted; among many, the newest are soon met on the way through the order.
  if (words && isAgent(wanted.actor)) {
    const rows = await prisma.$queryRaw<(Row | Nothing)[]>(amongFound(wanted, words));
    if (!rows.some(({ many }) => many)) return rows.filter((row) => row.id !== null);
  }
  return prisma.$queryRaw<Row[]>(throughOrder(wanted));
}

function throughOrder(wanted: Wanted): Prisma.Sql {
  const { words, others = [] } = wanted.conditions ?? {};
  return statement(wanted, [...(words ? [saysWords(words)] : []), ...others]);
}

type Found = { many: boolean | null };
type Nothing = Found & { id: null };

function amongFound(wanted: Wanted, words: Prisma.Sql): Prisma.Sql {
  const { others = [] } = wanted.conditions ?? {};
  const rows = statement(wanted, [Prisma.sql`t.id = any(f.ids)`, ...others]);
  return Prisma.sql`
    select f.ids is null as many, r.id, r.time from muster_found(${words}) as f (ids)
    left join lateral (${rows}) r on true
    order by ${orderOf(wanted.sort, Prisma.sql`r.time`, Prisma.sql`r.id`)}`;
}

function statement(wanted: Wanted, said: readonly Prisma.Sql[]): Prisma.Sql {
  const { actor, sort, after, limit } = wanted;
  const column = columnOf(actor, sort);
  const beyond = sort.startsWith("-") ? Prisma.sql`<` : Prisma.sql`>`;
  const conditions = [visibleSql(actor), ...said];
  if (after) {
    conditions.push(
      Prisma.sql`(${column}, t.id) ${beyond} (${after.time}::timestamptz, ${after.id}::uuid)`,
    );
  }
  return Prisma.sql`
    select t.id, ${column} as time from ticket t
    where ${Prisma.join(conditions, " and ")}
    order by ${orderOf(sort, column, Prisma.sql`t.id`)}
    limit ${limit + 1}`;
}

function orderOf(sort: Sort, time: Prisma.Sql, id: Prisma.Sql): Prisma.Sql {
  const direction = sort.startsWith("-") ? Prisma.sql`desc` : Prisma.sql`asc`;
  return Prisma.sql`${time} ${direction}, ${id} ${direction}`;
}

function columnOf(actor: Actor, sort: Sort): Prisma.Sql {
  if (sort === "dueAt") {
    return Prisma.sql`coalesce(
      (select s.due_at from ticket_sla s where s.ticket_id = t.id), '9999-12-31'::timestamptz)`;
  }
  if (sort.endsWith("createdAt")) return Prisma.sql`t.created_at`;
  // `updated_at` would tell a customer of notes.
  return isAgent(actor) ? Prisma.sql`t.updated_at` : Prisma.sql`t.public_at`;
}

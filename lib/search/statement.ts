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
    const isNewestFirst = wanted.sort === "-updatedAt";
    let found = await amongFound(wanted, words, isNewestFirst);
    // What else is asked for may have left too few of the newest.
    if (found?.arePart && found.rows.length <= wanted.limit) {
      found = await amongFound(wanted, words, false);
    }
    if (found) return found.rows;
  }
  return throughOrder(wanted);
}

async function throughOrder(wanted: Wanted): Promise<Row[]> {
  const { words, others = [] } = wanted.conditions ?? {};
  const said = [...(words ? [saysWords(words)] : []), ...others];
  if (wanted.sort === "dueAt") return byDue(wanted, said);
  return prisma.$queryRaw<Row[]>(statement(wanted, said));
}

/** What is promised in the order of its index, and then what is promised nothing, the oldest first. */
async function byDue(wanted: Wanted, said: readonly Prisma.Sql[]): Promise<Row[]> {
  const { actor, after, limit, sort } = wanted;
  const conditions = Prisma.join([visibleSql(actor), ...said], " and ");
  const isPast = after !== null && new Date(after.time) >= NEVER;
  const promised = isPast
    ? []
    : await prisma.$queryRaw<Row[]>`
        select t.id, p.due_at as time from ticket_sla p join ticket t on t.id = p.ticket_id
        where p.due_at is not null and ${after ? beyond(Prisma.sql`p.due_at`, after, sort) : TRUE}
          and ${conditions}
        order by p.due_at, t.id limit ${limit + 1}`;
  if (promised.length > limit) return promised;
  const rest = await prisma.$queryRaw<{ id: string }[]>`
    select t.id from ticket t
    where not exists (select from ticket_sla p where p.ticket_id = t.id and p.due_at is not null)
      and ${isPast ? Prisma.sql`t.id > ${after.id}::uuid` : TRUE} and ${conditions}
    order by t.id limit ${limit + 1 - promised.length}`;
  return [...promised, ...rest.map(({ id }) => ({ id, time: NEVER }))];
}

const TRUE = Prisma.sql`true`;
const NEVER = new Date("9999-12-31T00:00:00Z");

function beyond(column: Prisma.Sql, { time, id }: Place, sort: Sort): Prisma.Sql {
  const further = sort.startsWith("-") ? Prisma.sql`<` : Prisma.sql`>`;
  return Prisma.sql`(${column}, t.id) ${further} (${time}::timestamptz, ${id}::uuid)`;
}

/** A row, or null where there is none, beside a word on what it was looked for among. */
type Found = (Row | { id: null; time: null }) & { many: boolean; part: boolean };

/**
 * The places among the tickets that say the words: all of them, or as many of the newest as should do.
 * Null when there are so many that it is better to go through the order.
 */
async function amongFound(
  wanted: Wanted,
  words: Prisma.Sql,
  newestDo: boolean,
): Promise<{ rows: Row[]; arePart: boolean } | null> {
  const { conditions, sort, after, limit } = wanted;
  const need = newestDo ? limit + 1 : null;
  const before = newestDo && after ? after.time : null;
  const rows = statement(wanted, [Prisma.sql`t.id = any(f.ids)`, ...(conditions?.others ?? [])]);
  const found = await prisma.$queryRaw<Found[]>`
    select f.ids is null as many, f.since is not null as part, r.id, r.time
    from muster_found(${words}, ${need}::int, ${before}::timestamptz) f
    left join lateral (${rows}) r on true
    order by ${orderOf(sort, Prisma.sql`r.time`, Prisma.sql`r.id`)}`;
  if (found.some(({ many }) => many)) return null;
  return {
    rows: found.filter((row) => row.id !== null),
    arePart: found.some(({ part }) => part),
  };
}

function statement(wanted: Wanted, said: readonly Prisma.Sql[]): Prisma.Sql {
  const { actor, sort, after, limit } = wanted;
  const column = columnOf(actor, sort);
  const conditions = [visibleSql(actor), ...said];
  if (after) conditions.push(beyond(column, after, sort));
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

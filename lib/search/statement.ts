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

/** The one statement behind every search. */
export async function statementOf(wanted: Wanted): Promise<Prisma.Sql> {
  const { actor, sort, after, limit } = wanted;
  const column = columnOf(actor, sort);
  const isDown = sort.startsWith("-");
  const direction = isDown ? Prisma.sql`desc` : Prisma.sql`asc`;
  const beyond = isDown ? Prisma.sql`<` : Prisma.sql`>`;
  const conditions = [visibleSql(actor), ...(await conditionsOf(wanted))];
  if (after) {
    conditions.push(
      Prisma.sql`(${column}, t.id) ${beyond} (${after.time}::timestamptz, ${after.id}::uuid)`,
    );
  }
  return Prisma.sql`
    select t.id, ${column} as time from ticket t
    where ${Prisma.join(conditions, " and ")}
    order by ${column} ${direction}, t.id ${direction}
    limit ${limit + 1}`;
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

async function conditionsOf({ actor, conditions }: Wanted): Promise<Prisma.Sql[]> {
  if (!conditions) return [];
  const { words, others } = conditions;
  if (!words) return [...others];
  // Few tickets are sorted; among many, the newest are soon met on the way through the order.
  const few = isAgent(actor) ? await fewWith(words) : null;
  return [few ? Prisma.sql`t.id = any(${few}::uuid[])` : saysWords(words), ...others];
}

const FEW = 3_000;

async function fewWith(words: Prisma.Sql): Promise<string[] | null> {
  const [row] = await prisma.$queryRaw<{ ids: string[] | null }[]>`
    select muster_found(${words}, ${FEW}::int) as ids`;
  return row?.ids ?? null;
}

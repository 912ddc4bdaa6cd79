import { prisma } from "@/lib/db/client";
import { Prisma } from "@/lib/db/prisma";
import { type Actor, isAgent } from "@/lib/kernel/actor";
import { QueryFault } from "./fault";
import type { NameField, NameValue, Node } from "./grammar";
import { termsOf } from "./permit";

/** The ids that each name of a query stands for. */
export type Names = ReadonlyMap<NameValue, readonly string[]>;

type Named = Extract<NameValue, { is: "named" }>;

const MOST = 100;

const TABLES: Record<NameField, string> = {
  team: "team",
  service: "service",
  organisation: "organisation",
  assignee: "user",
  requester: "user",
};

/**
 * Looks names up for an agent: the same name in any letter case, or else all that begin with it.
 * For a customer nothing is looked up, since an unknown name must not read otherwise than one that
 * only others' tickets bear.
 * @throws {QueryFault} at a name that nobody has.
 */
export async function namesIn(actor: Actor, where: Node): Promise<Names> {
  const names = new Map<NameValue, readonly string[]>();
  if (!isAgent(actor)) return names;
  const wanted = termsOf(where).flatMap((term) =>
    term.kind === "name"
      ? term.values.flatMap((value) => (value.is === "named" ? [{ value, field: term.field }] : []))
      : [],
  );
  await Promise.all(
    wanted.map(async ({ value, field }) => names.set(value, await idsOf(field, value))),
  );
  return names;
}

export async function idsOf(field: NameField, value: Named): Promise<string[]> {
  const name = folded(value.name);
  const table = Prisma.raw(`"${TABLES[field]}"`);
  const isSame =
    TABLES[field] === "user"
      ? Prisma.sql`(lower(name) = lower(${name}) or email = lower(${name}))`
      : Prisma.sql`lower(name) = lower(${name})`;
  const same = await ids(Prisma.sql`select id from ${table} where ${isSame} limit ${MOST}`);
  if (same.length > 0) return same;
  const begun = await ids(
    Prisma.sql`select id from ${table} where ${beginsWith(name)} limit ${MOST + 1}`,
  );
  if (begun.length === 0) throw new QueryFault("unknownName", value, { field, name: value.name });
  if (begun.length > MOST) throw new QueryFault("ambiguousName", value, { name: value.name });
  return begun;
}

async function ids(query: Prisma.Sql): Promise<string[]> {
  const rows = await prisma.$queryRaw<{ id: string }[]>(query);
  return rows.map(({ id }) => id);
}

/** The tickets' ids under names that begin so, without telling whether anybody is called so. */
export function idsBeginningWith(field: NameField, { name }: Named): Prisma.Sql {
  const table = Prisma.raw(`"${TABLES[field]}"`);
  return Prisma.sql`select id from ${table} where ${beginsWith(folded(name))}`;
}

const folded = (name: string) => name.normalize("NFC").trim();

function beginsWith(name: string): Prisma.Sql {
  const pattern = `${name.replaceAll(/[\\%_]/g, "\\$&")}%`;
  return Prisma.sql`lower(name) like lower(${pattern})`;
}

import pg from "pg";
import { prisma } from "@/lib/db/client";
import type { Person } from "@/lib/kernel/actor";
import { PERSON_SHAPE, personOf } from "@/lib/people/person";

type Statement = { text: string; values: unknown[] };

type PlanNode = {
  "Node Type": string;
  "Relation Name"?: string;
  Filter?: string;
  Plans?: PlanNode[];
};

/** What a read asks the database, statement by statement, as the driver sends it. */
export async function statementsOf(
  read: () => Promise<unknown>,
  kinds = /^\s*(select|with)\b/i,
): Promise<Statement[]> {
  const asked: Statement[] = [];
  const { query } = pg.Client.prototype;
  pg.Client.prototype.query = function (this: pg.Client, ...given: unknown[]) {
    const [config, values] = given as [string | Statement, unknown[] | undefined];
    const text = typeof config === "string" ? config : config.text;
    const own = typeof config === "string" ? values : (config.values ?? values);
    if (kinds.test(text)) asked.push({ text, values: own ?? [] });
    return Reflect.apply(query, this, given);
  } as typeof query;
  try {
    await read();
  } finally {
    pg.Client.prototype.query = query;
  }
  return asked;
}

/**
 * The big tables that a statement's plan reads from end to end. Without a filter, a limit ends the
 * reading after as many rows.
 */
export async function scansOf({ text, values }: Statement, big: ReadonlySet<string>) {
  const rows = await prisma.$queryRawUnsafe<{ "QUERY PLAN": [{ Plan: PlanNode }] }[]>(
    `explain (format json) ${text}`,
    ...values,
  );
  return scansIn(rows[0]?.["QUERY PLAN"][0].Plan, big);
}

function scansIn(
  node: PlanNode | undefined,
  big: ReadonlySet<string>,
  isLimited = false,
): string[] {
  if (!node) return ["no plan"];
  const name = node["Relation Name"] ?? "";
  const isWhole = node.Filter !== undefined || !isLimited;
  const own =
    node["Node Type"] === "Seq Scan" && isWhole && big.has(name)
      ? [`${name} ${node.Filter ?? ""}`.trim()]
      : [];
  const limits = node["Node Type"] === "Limit";
  return [...own, ...(node.Plans ?? []).flatMap((below) => scansIn(below, big, limits))];
}

/** Whoever has this address, as their browser is known. */
export async function personAt(email: string): Promise<Person> {
  return personOf(
    await prisma.user.findUniqueOrThrow({ where: { email }, ...PERSON_SHAPE }),
    "session",
  );
}

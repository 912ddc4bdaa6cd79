import pg from "pg";
import { prisma } from "@/lib/db/client";
import type { Person } from "@/lib/kernel/actor";
import { PERSON_SHAPE, personOf } from "@/lib/people/person";

export type Statement = { text: string; values: unknown[] };

type PlanNode = {
  "Node Type": string;
  "Relation Name"?: string;
  Filter?: string;
  "Actual Rows"?: number;
  "Actual Loops"?: number;
  "Rows Removed by Filter"?: number;
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

/**
 * How many rows of a table a statement looks at for its answer, under the plan that a connection keeps
 * for it whatever the values are.
 */
export async function rowsRead(statement: Statement, table: string, url: string): Promise<number> {
  const { text, values } = statement;
  const given = values.length > 0 ? `(${values.map(literalOf).join(", ")})` : "";
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query("set plan_cache_mode = force_generic_plan");
    await client.query(`prepare kept as ${text}`);
    const { rows } = await client.query<{ "QUERY PLAN": [{ Plan: PlanNode }] }>(
      `explain (analyze, timing off, format json) execute kept${given}`,
    );
    return readIn(rows[0]?.["QUERY PLAN"][0].Plan, table);
  } finally {
    await client.end();
  }
}

function readIn(node: PlanNode | undefined, table: string): number {
  if (!node) return Number.NaN;
  const each = (node["Actual Rows"] ?? 0) + (node["Rows Removed by Filter"] ?? 0);
  const own = node["Relation Name"] === table ? each * (node["Actual Loops"] ?? 0) : 0;
  return (node.Plans ?? []).reduce((sum, below) => sum + readIn(below, table), own);
}

function literalOf(value: unknown): string {
  if (value === null) return "null";
  if (Array.isArray(value))
    return pg.escapeLiteral(`{${value.map((one) => `"${one}"`).join(",")}}`);
  return pg.escapeLiteral(value instanceof Date ? value.toISOString() : String(value));
}

/** Whoever has this address, as their browser is known. */
export async function personAt(email: string): Promise<Person> {
  return personOf(
    await prisma.user.findUniqueOrThrow({ where: { email }, ...PERSON_SHAPE }),
    "session",
  );
}

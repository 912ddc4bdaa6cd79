import { Prisma } from "@/lib/db/prisma";
import { matchingOf } from "@/lib/search/matching";
import { notYetBy } from "./turns";
import { MOST_AT_ONCE } from "./words";

type Rule = { id: string; query: string; once: string };

/**
 * What a rule that goes by the clock has to look at now, and whether there is more of it.
 *
 * @throws {QueryFault} for a query that cannot be understood any more.
 */
export async function candidatesOf(rule: Rule): Promise<{ ids: string[]; more: boolean }> {
  const besides = rule.once === "state" ? notYetBy(rule.id) : Prisma.sql`true`;
  const ids = await matchingOf(rule.query, besides, MOST_AT_ONCE + 1);
  return { ids: ids.slice(0, MOST_AT_ONCE), more: ids.length > MOST_AT_ONCE };
}

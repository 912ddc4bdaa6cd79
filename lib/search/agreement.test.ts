import fc from "fast-check";
import { beforeAll, expect, test } from "vitest";
import { isAgent, type Person } from "@/lib/kernel/actor";
import { QueryFault } from "./fault";
import type { Query } from "./grammar";
import { print } from "./print";
import { searchTickets } from "./queries";
import {
  type Ask,
  asksForDeskFacts,
  asksForDeskFields,
  isVisible,
  naive,
  namesNobody,
} from "./testing/naive";
import { queries } from "./testing/queries";
import { type Cast, makeCast, type Told, tell, worlds, write } from "./testing/world";

let cast: Cast;
beforeAll(async () => {
  cast = await makeCast();
});

test("a search finds what the plainest reading of the query finds, for agent and customer", async () => {
  const asked = fc.array(queries, { minLength: 12, maxLength: 12 });
  await fc.assert(
    fc.asyncProperty(worlds, asked, async (drawn, list) => {
      const now = Date.now();
      const told = tell(cast, drawn, now);
      await write(told, cast);
      for (const query of list) {
        for (const actor of [...cast.requesters, cast.agents[0]]) {
          if (!actor) continue;
          const ask = { actor, cast, now };
          expect(await found(query, actor), print(query)).toEqual(expected(query, told, ask));
        }
      }
    }),
    { numRuns: 20, interruptAfterTimeLimit: 90_000 },
  );
}, 180_000);

async function found({ where, sort }: Query, actor: Person): Promise<string[] | string> {
  const references: string[] = [];
  let cursor: string | undefined;
  try {
    do {
      const page = await searchTickets(actor, print({ where, sort }), { limit: 5, cursor });
      if (page.similar) return [];
      references.push(...page.rows.map(({ reference }) => reference));
      cursor = page.nextCursor ?? undefined;
    } while (cursor);
    return references;
  } catch (error) {
    if (error instanceof QueryFault) return error.kind;
    throw error;
  }
}

function expected({ where, sort }: Query, told: readonly Told[], ask: Ask): string[] | string {
  const { actor } = ask;
  if (!isAgent(actor) && (sort === "due" || (where && asksForDeskFacts(where)))) {
    return "agentsOnly";
  }
  if (!isAgent(actor) && where && asksForDeskFields(where)) return "unknownCustom";
  if (where && isAgent(actor) && namesNobody(where, ask)) return "unknownName";
  const order = sort ?? "-updated";
  const timeOf = (ticket: Told) => {
    if (order === "due") return ticket.due?.getTime() ?? Number.POSITIVE_INFINITY;
    if (order.endsWith("created")) return ticket.created.getTime();
    return (isAgent(actor) ? ticket.updated : ticket.public).getTime();
  };
  const sorted = told
    .filter((ticket) => isVisible(ticket, actor) && (!where || naive(where, ticket, ask)))
    .sort((a, b) => {
      const [one, other] = [timeOf(a), timeOf(b)];
      return one === other ? (a.id < b.id ? -1 : 1) : one < other ? -1 : 1;
    });
  const references = sorted.map(({ reference }) => reference);
  return order.startsWith("-") ? references.reverse() : references;
}

import { viewCounts } from "@/app/view-counts";
import { shown } from "@/components/layout/shown-count";
import type { SearchFault } from "@/components/search/search-box";
import type { ListQuery } from "@/components/tickets/list-address";
import { filterOf } from "@/components/tickets/list-query";
import type { Person } from "@/lib/kernel/actor";
import { Refused } from "@/lib/kernel/errors";
import { countsFor } from "@/lib/search/counts";
import { QueryFault } from "@/lib/search/fault";
import { searchTickets } from "@/lib/search/queries";
import type { TicketRow } from "@/lib/tickets/contract";
import { ticketsFor } from "@/lib/tickets/queries";

const ROWS = 50;

type Queue = {
  rows: TicketRow[];
  nextCursor: string | null;
  /** Absent where nothing was counted, since the search cannot be understood. */
  count?: string;
  /** Where and why a search cannot be understood. */
  fault?: SearchFault;
  /** Nothing matched as it was typed, and these have words like it. */
  similar?: boolean;
};

/** A page of the queue with its count; an address with a broken cursor shows the first page. */
export async function queueFor(person: Person, query: ListQuery): Promise<Queue> {
  const filter = filterOf(query);
  if (query.q !== undefined) return searchFor(person, query.q, query);
  const [page, count] = await Promise.all([
    ticketsFor(person, filter, { limit: ROWS, cursor: query.cursor }).catch((error: unknown) => {
      if (!(error instanceof Refused)) throw error;
      return ticketsFor(person, filter, { limit: ROWS });
    }),
    countOf(person, query),
  ]);
  return { ...page, count: shown(count) };
}

/** A view that nothing narrows is counted for the navigation already. */
async function countOf(person: Person, query: ListQuery): Promise<number> {
  if (Object.keys(query.chosen).length === 0) return (await viewCounts(person))[query.view];
  return (await countsFor(person, { chosen: filterOf(query) })).chosen;
}

async function searchFor(person: Person, q: string, query: ListQuery): Promise<Queue> {
  const page = { limit: ROWS, filter: filterOf(query) };
  try {
    const found = await searchTickets(person, q, { ...page, cursor: query.cursor });
    const isWhole = found.nextCursor === null && query.cursor === undefined;
    return { ...found, count: isWhole ? String(found.rows.length) : `${ROWS}+` };
  } catch (error) {
    if (error instanceof QueryFault) {
      const { at, end, reason } = error;
      return { rows: [], nextCursor: null, fault: { at, end, reason } };
    }
    if (!(error instanceof Refused) || query.cursor === undefined) throw error;
    return searchFor(person, q, { ...query, cursor: undefined });
  }
}

import type { SearchFault } from "@/components/search/search-box";
import type { Choices } from "@/components/tickets/filter-bar";
import { filterOf, type ListQuery } from "@/components/tickets/list-query";
import type { Person } from "@/lib/kernel/actor";
import { Refused } from "@/lib/kernel/errors";
import { offered } from "@/lib/people/offered";
import { assignableFor, servicesFor, teamsFor } from "@/lib/people/queries";
import { QueryFault } from "@/lib/search/fault";
import { searchTickets } from "@/lib/search/queries";
import type { TicketRow, TicketView } from "@/lib/tickets/contract";
import { countsFor, ticketsFor } from "@/lib/tickets/queries";

const ROWS = 50;
const CHOICES = { limit: 500 };

type Queue = {
  rows: TicketRow[];
  nextCursor: string | null;
  count: string;
  /** Where and why a search cannot be understood. */
  fault?: SearchFault;
  /** Nothing matched as it was typed, and these have words like it. */
  similar?: boolean;
};

/** A page of the queue with its count; an address with a broken cursor shows the first page. */
export async function queueFor(person: Person, query: ListQuery): Promise<Queue> {
  const filter = filterOf(query);
  if (query.q !== undefined) return searchFor(person, query.q, query);
  const [page, { all }] = await Promise.all([
    ticketsFor(person, filter, { limit: ROWS, cursor: query.cursor }).catch((error: unknown) => {
      if (!(error instanceof Refused)) throw error;
      return ticketsFor(person, filter, { limit: ROWS });
    }),
    countsFor(person, { all: filter }),
  ]);
  return { ...page, count: all > 999 ? "999+" : String(all) };
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
      return { rows: [], nextCursor: null, count: "0", fault: { at, end, reason } };
    }
    if (!(error instanceof Refused) || query.cursor === undefined) throw error;
    return searchFor(person, q, { ...query, cursor: undefined });
  }
}

type Set = Pick<TicketView, "assignee" | "service"> & { team?: TicketView["team"] };

/** What a ticket can be given or set to; what `set` has is among it. */
export async function choicesFor(person: Person, set?: Set): Promise<Choices> {
  const [teams, services, agents] = await Promise.all([
    teamsFor(person, CHOICES),
    servicesFor(person, CHOICES),
    assignableFor(person),
  ]);
  return {
    teams: offered(teams.rows, [set?.team ?? null]),
    services: offered(services.rows, [set?.service ?? null]),
    agents: offered(agents, [set?.assignee ?? null]),
  };
}

import type { SearchFault } from "@/components/search/search-box";
import { isAgent, type Person } from "@/lib/kernel/actor";
import { Refused } from "@/lib/kernel/errors";
import { QueryFault } from "@/lib/search/fault";
import { searchTickets } from "@/lib/search/queries";
import type { TicketRow } from "@/lib/tickets/contract";

const ROWS = 30;

type Requests = {
  rows: TicketRow[];
  nextCursor: string | null;
  similar: boolean;
  fault?: SearchFault;
};

/** A page of somebody's requests; an address with a broken cursor shows the first page. */
export async function requestsFor(
  person: Person,
  q: string,
  cursor: string | undefined,
): Promise<Requests> {
  // Agents see every ticket; here they look at what they asked for themselves.
  const filter = isAgent(person) ? ({ requester: "me" } as const) : {};
  try {
    return await searchTickets(person, q, { limit: ROWS, cursor, filter });
  } catch (error) {
    if (error instanceof QueryFault) {
      const { at, end, reason } = error;
      return { rows: [], nextCursor: null, similar: false, fault: { at, end, reason } };
    }
    if (!(error instanceof Refused) || cursor === undefined) throw error;
    return requestsFor(person, q, undefined);
  }
}

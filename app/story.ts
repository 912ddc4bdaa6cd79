import { SPOKEN } from "@/components/conversations/weave";
import type { Search } from "@/components/tickets/list-query";
import { newestOf } from "@/lib/conversations/newest";
import { repliesFor } from "@/lib/conversations/queries";
import type { Person } from "@/lib/kernel/actor";
import { id } from "@/lib/kernel/text";
import { timelineFor } from "@/lib/tickets/timeline";

type Paged<Row> = { rows: Row[]; nextCursor: string | null };

const PAGE = 500;
/** Far beyond any conversation that people hold, so that a page stays a page. */
const PAGES = 4;

/**
 * What was said and happened on a ticket, as this person may know it: of a long conversation the newest
 * and whatever is new to them, unless they ask for all of it.
 */
export async function storyOf(
  person: Person,
  ticketId: string,
  { since, search, isLong = true }: { since: string | null; search: Search; isLong?: boolean },
) {
  const withId = id.safeParse(search.edit).data ?? null;
  const newest =
    isLong && search.all === undefined ? await newestOf(person, ticketId, { since, withId }) : null;
  const [replies, told] = await Promise.all([
    whole((cursor) => repliesFor(person, ticketId, { limit: PAGE, cursor }), newest?.cursor),
    whole((cursor) => timelineFor(person, ticketId, { limit: PAGE, cursor }, SPOKEN)),
  ]);
  const timeline = newest === null ? told : told.filter(({ at }) => at >= newest.from);
  return { replies, timeline, hidden: newest?.hidden ?? 0 };
}

async function whole<Row>(
  read: (cursor: string | undefined) => Promise<Paged<Row> | null>,
  from?: string,
): Promise<Row[]> {
  const rows: Row[] = [];
  let cursor = from;
  for (let page = 0; page < PAGES; page += 1) {
    const part = await read(cursor);
    rows.push(...(part?.rows ?? []));
    if (!part || part.nextCursor === null) break;
    cursor = part.nextCursor;
  }
  return rows;
}

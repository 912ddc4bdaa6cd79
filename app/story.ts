import { repliesFor } from "@/lib/conversations/queries";
import type { Person } from "@/lib/kernel/actor";
import { timelineFor } from "@/lib/tickets/timeline";

type Paged<Row> = { rows: Row[]; nextCursor: string | null };

const PAGE = 500;
/** Far beyond any conversation that people hold, so that a page stays a page. */
const PAGES = 4;

/** Everything that was said and happened on a ticket, as this person may know it. */
export async function storyOf(person: Person, ticketId: string) {
  const [replies, timeline] = await Promise.all([
    whole((cursor) => repliesFor(person, ticketId, { limit: PAGE, cursor })),
    whole((cursor) => timelineFor(person, ticketId, { limit: PAGE, cursor })),
  ]);
  return { replies, timeline };
}

async function whole<Row>(
  read: (cursor: string | undefined) => Promise<Paged<Row> | null>,
): Promise<Row[]> {
  const rows: Row[] = [];
  let cursor: string | undefined;
  for (let page = 0; page < PAGES; page += 1) {
    const part = await read(cursor);
    rows.push(...(part?.rows ?? []));
    if (!part || part.nextCursor === null) break;
    cursor = part.nextCursor;
  }
  return rows;
}

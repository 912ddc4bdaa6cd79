import type { ReplyView } from "@/lib/conversations/contract";
import { repliesFor } from "@/lib/conversations/queries";
import { prisma } from "@/lib/db/client";
import type { Actor } from "@/lib/kernel/actor";
import type { TicketView } from "./contract";
import { viewsOf, visibleTo } from "./queries";

const MOST_TICKETS = 50;
const MOST_REPLIES = 100;

type MergedStory = { ticket: TicketView; replies: ReplyView[]; more: boolean };

/** What was said on the tickets that were merged into this one, as far as this actor may read them. */
export async function mergedStoriesFor(actor: Actor, ticketId: string): Promise<MergedStory[]> {
  const below = await prisma.$queryRaw<{ id: string }[]>`
    with recursive down (id, steps) as (
      select ticket_id, 1 from ticket_merge where into_id = ${ticketId}::uuid
      union all
      select m.ticket_id, d.steps + 1 from down d join ticket_merge m on m.into_id = d.id
      where d.steps < 100
    )
    select id from down limit ${MOST_TICKETS}`;
  if (below.length === 0) return [];
  const seen = await prisma.ticket.findMany({
    where: { AND: [{ id: { in: below.map(({ id }) => id) } }, visibleTo(actor)] },
    select: { id: true },
    orderBy: { id: "asc" },
  });
  const tickets = await viewsOf(
    actor,
    seen.map(({ id }) => id),
  );
  return Promise.all(
    tickets.map(async (ticket) => {
      const said = await repliesFor(actor, ticket.id, { limit: MOST_REPLIES });
      return { ticket, replies: said?.rows ?? [], more: Boolean(said?.nextCursor) };
    }),
  );
}

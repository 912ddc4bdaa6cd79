import type { ReplyView } from "@/lib/conversations/contract";
import { repliesFor } from "@/lib/conversations/queries";
import { prisma } from "@/lib/db/client";
import { type Actor, isAgent } from "@/lib/kernel/actor";
import type { TicketView } from "./contract";
import { MergeView } from "./merge-contract";
import { viewsOf, visibleTo, whereNamed } from "./queries";

/** How a ticket was merged; null for one that is not, or that this actor cannot see as an agent does. */
export async function mergeFor(actor: Actor, name: string): Promise<MergeView | null> {
  if (!isAgent(actor)) return null;
  const ticket = await prisma.ticket.findFirst({
    where: { AND: [whereNamed(name), visibleTo(actor)] },
    select: { merge: { include: { into: { select: { id: true, reference: true } } } } },
  });
  const merge = ticket?.merge;
  if (!merge) return null;
  const [approvals, tasks] = await Promise.all([
    prisma.approval.findMany({
      where: { id: { in: merge.approvalIds } },
      select: { id: true, name: true },
      orderBy: { id: "asc" },
    }),
    prisma.task.findMany({
      where: { id: { in: merge.taskIds } },
      select: { id: true, title: true },
      orderBy: { position: "asc" },
    }),
  ]);
  return MergeView.parse({
    ...{ ticketId: merge.ticketId, into: merge.into, state: merge.state, approvals, tasks },
    createdAt: merge.createdAt.toISOString(),
  });
}

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

import { prisma } from "@/lib/db/client";
import { type Actor, isAgent } from "@/lib/kernel/actor";
import { QueryFault } from "@/lib/search/fault";
import { searchTickets } from "@/lib/search/queries";
import type { TicketRow, TicketView } from "./contract";
import { ENDED } from "./merging";
import { rowsOf } from "./queries";

const MOST = 20;

/**
 * What this ticket could be merged into: what a query finds, else the newest open ones of the same
 * requester and of the same organisation. Null for a query that cannot be understood.
 */
export async function mergeableFor(
  actor: Actor,
  ticket: TicketView,
  q: string,
): Promise<TicketRow[] | null> {
  if (!isAgent(actor)) return [];
  const theirs = [
    { requesterId: ticket.requester.id },
    ...(ticket.organisation ? [{ organisationId: ticket.organisation.id }] : []),
  ];
  const fits = {
    type: ticket.type,
    OR: theirs,
    state: { notIn: [...ENDED] },
    NOT: { id: ticket.id },
    merge: null,
    trashEntryId: null,
  };
  const ids = q === "" ? null : await foundBy(actor, q);
  if (q !== "" && ids === null) return null;
  const found = await prisma.ticket.findMany({
    where: { ...fits, ...(ids ? { id: { in: ids } } : { open: true }) },
    select: { id: true },
    orderBy: [{ updatedAt: "desc" }, { id: "desc" }],
    take: MOST,
  });
  return rowsOf(
    actor,
    found.map(({ id }) => id),
  );
}

async function foundBy(actor: Actor, q: string): Promise<string[] | null> {
  try {
    const { rows } = await searchTickets(actor, q, { limit: 100 });
    return rows.map(({ id }) => id);
  } catch (error) {
    if (error instanceof QueryFault) return null;
    throw error;
  }
}

import { prisma } from "@/lib/db/client";
import type { Actor } from "@/lib/kernel/actor";
import { QueryFault } from "@/lib/search/fault";
import { searchTickets } from "@/lib/search/queries";

const MOST = 50;

type Linkable = { id: string; reference: string; subject: string };

/** What a query finds that does not hang on it yet; null for a query that cannot be understood. */
export async function linkableFor(
  actor: Actor,
  miId: string,
  q: string,
): Promise<Linkable[] | null> {
  try {
    const { rows } = await searchTickets(actor, q, { limit: MOST });
    const hung = await prisma.miTicket.findMany({
      where: {
        majorIncidentId: miId,
        unlinkedAt: null,
        ticketId: { in: rows.map(({ id }) => id) },
      },
      select: { ticketId: true },
    });
    const known = new Set(hung.map(({ ticketId }) => ticketId));
    return rows
      .filter(({ id }) => !known.has(id))
      .map(({ id, reference, subject }) => ({ id, reference, subject }));
  } catch (error) {
    if (error instanceof QueryFault) return null;
    throw error;
  }
}

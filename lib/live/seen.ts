import { prisma } from "@/lib/db/client";
import { type Actor, isAgent } from "@/lib/kernel/actor";
import { forbidden } from "@/lib/kernel/errors";
import { visibleTicket } from "@/lib/tickets/visible-ticket";
import type { SeenBy } from "./contract";

/** Looks that are closer together than this are one visit, so that a reload keeps what is new new. */
const VISIT_MS = 600_000;

/** Since when the ticket is new to this person, as of the visit that is under way; null on their first. */
export async function newSince(actor: Actor, ticketId: string): Promise<string | null> {
  if (actor.kind !== "person") return null;
  const seen = await prisma.ticketSeen.findUnique({
    where: { ticketId_userId: { ticketId, userId: actor.id } },
  });
  if (!seen) return null;
  const isSameVisit = Date.now() - seen.seenAt.getTime() < VISIT_MS;
  return (isSameVisit ? seen.visitFrom : seen.seenAt)?.toISOString() ?? null;
}

/** Notes that this person looks at the ticket now. */
export async function markSeen(actor: Actor, ticketId: string): Promise<void> {
  if (actor.kind !== "person") return;
  await prisma.$executeRaw`
    insert into ticket_seen (ticket_id, user_id) values (${ticketId}::uuid, ${actor.id}::uuid)
    on conflict (ticket_id, user_id) do update set
      visit_from = case
        when ticket_seen.seen_at < now() - ${VISIT_MS} * interval '1 millisecond'
          then ticket_seen.seen_at
        else ticket_seen.visit_from end,
      seen_at = now()`;
}

/**
 * Who has looked at the ticket, the latest first; null where there is no such ticket for the asker.
 *
 * @throws `forbidden` for a customer, since who reads along is the desk's own affair.
 */
export async function seenBy(actor: Actor, name: string): Promise<SeenBy[] | null> {
  const ticket = await visibleTicket(actor, name);
  if (!ticket) return null;
  if (!isAgent(actor)) throw forbidden();
  const rows = await prisma.ticketSeen.findMany({
    where: { ticketId: ticket.id },
    include: { user: { select: { id: true, name: true } } },
    orderBy: [{ seenAt: "desc" }, { userId: "asc" }],
    take: 100,
  });
  return rows.map(({ user, firstAt, seenAt }) => ({
    person: user,
    firstAt: firstAt.toISOString(),
    seenAt: seenAt.toISOString(),
  }));
}

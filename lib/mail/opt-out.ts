import { prisma, type Tx } from "@/lib/db/client";
import type { Actor } from "@/lib/kernel/actor";

/** Both of them, locked, where the ticket is there. A signed link has named them. */
export async function lockReader(
  tx: Tx,
  { personId, ticketId }: { personId: string; ticketId: string },
) {
  // Serialises what one person wishes.
  await tx.$queryRaw`select 1 from "user" where id = ${personId}::uuid for no key update`;
  const [person, ticket] = await Promise.all([
    tx.user.findUnique({ where: { id: personId }, select: { id: true } }),
    tx.ticket.findUnique({ where: { id: ticketId }, select: { id: true } }),
  ]);
  return person && ticket ? { personId: person.id, ticketId: ticket.id } : null;
}

/** A signed link comes in as the system; a session speaks for itself alone. */
export const speaksFor = (actor: Actor, personId: string) =>
  actor.kind === "system" || actor.id === personId;

/** For the page of a signed link: the ticket's reference, and what its reader has unsubscribed from. */
export async function optOutsOf(personId: string, ticketId: string) {
  const ticket = await prisma.ticket.findUnique({
    where: { id: ticketId, trashEntryId: null },
    select: { reference: true },
  });
  if (!ticket) return null;
  const optOuts = await prisma.mailOptOut.findMany({
    where: { userId: personId, OR: [{ ticketId }, { ticketId: null }] },
    select: { ticketId: true },
  });
  return {
    reference: ticket.reference,
    isStopped: optOuts.length > 0,
    isAllStopped: optOuts.some((optOut) => optOut.ticketId === null),
  };
}

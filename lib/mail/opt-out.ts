import { prisma, type Tx } from "@/lib/db/client";
import type { Actor, Person } from "@/lib/kernel/actor";
import { visibleTo } from "@/lib/tickets/queries";

/** Both of them, locked, where the ticket is there. A signed link has named them, or their own page. */
export async function lockReader<Id extends string | null>(
  tx: Tx,
  { personId, ticketId }: { personId: string; ticketId: Id },
) {
  // Serialises what one person wishes.
  await tx.$queryRaw`select 1 from "user" where id = ${personId}::uuid for no key update`;
  const [person, ticket] = await Promise.all([
    tx.user.findUnique({ where: { id: personId }, select: { id: true } }),
    ticketId === null
      ? true
      : tx.ticket.findUnique({ where: { id: ticketId }, select: { id: true } }),
  ]);
  return person && ticket ? { personId: person.id, ticketId } : null;
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

const NAMED_AT_MOST = 20;

/** For their own page: which mail somebody has stopped, of tickets that they can still see; null for none. */
export async function stoppedBy(person: Person) {
  const ofPerson = { userId: person.id };
  const [all, some] = await Promise.all([
    prisma.mailOptOut.count({ where: { ...ofPerson, ticketId: null } }),
    prisma.mailOptOut.findMany({
      where: { ...ofPerson, ticket: { is: visibleTo(person) } },
      select: { ticket: { select: { reference: true } } },
      orderBy: { id: "desc" },
      take: NAMED_AT_MOST,
    }),
  ]);
  const references = some.flatMap(({ ticket }) => ticket?.reference ?? []);
  return all === 0 && references.length === 0 ? null : { isAll: all > 0, references };
}

import { prisma, type Tx } from "@/lib/db/client";
import type { Person } from "@/lib/kernel/actor";
import { isAgent } from "@/lib/kernel/actor";
import { forbidden, notFound } from "@/lib/kernel/errors";
import type { Named } from "@/lib/tickets/contract";
import { visibleTo } from "@/lib/tickets/queries";

/** Looking is a soft claim that fades by itself: operational rows, without event or key. */

/** Long enough to read a thread, short enough that nobody waits for somebody who went home. */
const FADES_AFTER_MS = 2 * 3_600_000;

export async function lookAt(tx: Tx, person: Person, ticketId: string) {
  const since = new Date();
  await tx.ticketLook.upsert({
    where: { ticketId_userId: { ticketId, userId: person.id } },
    create: { ticketId, userId: person.id, since },
    update: { since },
  });
}

export async function lookAway(tx: Tx, person: Person, ticketId: string) {
  await tx.ticketLook.deleteMany({ where: { ticketId, userId: person.id } });
}

/**
 * Says that this agent looks at the ticket, or no longer does.
 * @throws `not-found` for what they cannot see, `forbidden` for a customer.
 */
export async function markLooking(person: Person, ticketId: string, looking: boolean) {
  const seen = await prisma.ticket.count({ where: { AND: [{ id: ticketId }, visibleTo(person)] } });
  if (seen === 0) throw notFound();
  if (!isAgent(person)) throw forbidden();
  await (looking ? lookAt : lookAway)(prisma, person, ticketId);
}

/** The agents who look at the ticket now, for their colleagues. */
export async function lookersAt(person: Person, ticketId: string): Promise<Named[]> {
  if (!isAgent(person)) return [];
  const rows = await prisma.ticketLook.findMany({
    where: {
      ticketId,
      since: { gt: new Date(Date.now() - FADES_AFTER_MS) },
      user: { role: { in: ["agent", "admin"] }, deactivatedAt: null },
    },
    select: { user: { select: { id: true, name: true } } },
    orderBy: { since: "asc" },
  });
  return rows.map(({ user }) => user);
}

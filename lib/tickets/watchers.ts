import { prisma, type Tx } from "@/lib/db/client";
import type { Actor } from "@/lib/kernel/actor";
import { invalid } from "@/lib/kernel/errors";
import type { Named, TicketView } from "./contract";
import { canWatch } from "./policy";
import type { LockedTicket } from "./steps";

/** As many as a list is read through for; whoever comes behind is found by name. */
const CHOICES = 20;

/** The customers who may be added to the ticket: the first active people of its organisation, by name. */
export async function watchableFor(
  actor: Actor,
  ticket: TicketView,
): Promise<{ people: Named[]; isWhole: boolean }> {
  if (!canWatch(actor) || ticket.organisation === null) return { people: [], isWhole: true };
  const people = await prisma.user.findMany({
    where: { role: "customer", organisationId: ticket.organisation.id, deactivatedAt: null },
    select: { id: true, name: true },
    orderBy: [{ name: "asc" }, { id: "asc" }],
    take: CHOICES + 1,
  });
  return { people: people.slice(0, CHOICES), isWhole: people.length <= CHOICES };
}

/**
 * Whether this person may be added to the ticket: any agent, and customers of the organisation that
 * it belongs to.
 *
 * @throws `validation-failed` for everybody else, whether or not they exist.
 */
export async function requireWatcher(tx: Tx, ticket: LockedTicket, userId: string) {
  const person = await tx.user.findFirst({
    where: {
      id: userId,
      deactivatedAt: null,
      OR: [
        { role: { in: ["agent", "admin"] } },
        ...(ticket.organisationId === null ? [] : [{ organisationId: ticket.organisationId }]),
      ],
    },
    select: { id: true },
  });
  if (!person) {
    throw invalid([{ path: "/userId", message: "is nobody who can be added to this ticket" }]);
  }
}

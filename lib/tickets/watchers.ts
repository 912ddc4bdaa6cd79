import type { Tx } from "@/lib/db/client";
import { invalid } from "@/lib/kernel/errors";
import type { LockedTicket } from "./steps";

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

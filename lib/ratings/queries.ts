import { prisma } from "@/lib/db/client";
import type { RatingView } from "@/lib/tickets/contract";
import type { State } from "@/lib/tickets/lifecycles/words";
import { RATED_STATES } from "./contract";
import { presentRating } from "./present";

type Rateable = {
  reference: string;
  subject: string;
  isSolved: boolean;
  rating: RatingView | null;
};

/** What the page of a signed link shows its requester; null for whoever is that no more. */
export async function rateableFor(personId: string, ticketId: string): Promise<Rateable | null> {
  const ticket = await prisma.ticket.findUnique({
    where: { id: ticketId, requesterId: personId, trashEntryId: null },
    select: { reference: true, subject: true, state: true, rating: true },
  });
  if (!ticket) return null;
  return {
    reference: ticket.reference,
    subject: ticket.subject,
    isSolved: RATED_STATES.includes(ticket.state as State),
    rating: ticket.rating && presentRating(ticket.rating),
  };
}

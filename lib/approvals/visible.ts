import type { Prisma } from "@/lib/db/generated/client";
import { type Actor, isAgent } from "@/lib/kernel/actor";
import { standsIn } from "./voices";

/**
 * Every read of an approval starts here. The desk sees those of its tickets, a requester those of their
 * own, and whoever is asked, or stands in for somebody who is, what they are asked about: the ticket
 * itself need not be theirs to see.
 */
export function visibleApprovals(actor: Actor): Prisma.ApprovalWhereInput {
  const kept = { ticket: { trashEntryId: null } };
  if (isAgent(actor)) return kept;
  if (actor.kind !== "person") return { id: { in: [] } };
  return {
    ...kept,
    OR: [
      { ticket: { requesterId: actor.id, type: { not: "problem" } } },
      { asks: { some: askedOf(actor.id) } },
    ],
  };
}

/** A voice that this person has, spoke with, or may speak with now. */
export const askedOf = (personId: string): Prisma.ApprovalAskWhereInput => ({
  OR: [
    { userId: personId },
    { votedById: personId },
    { user: { notifySettings: standsIn(personId, new Date()) } },
  ],
});

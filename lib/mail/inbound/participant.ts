import { type Actor, isAgent } from "@/lib/kernel/actor";
import { canSee, type Seen } from "@/lib/tickets/policy";

/** Whoever takes part in a ticket: it is theirs, they were added, or they work here. */
export function isParticipant(actor: Actor, ticket: Seen): boolean {
  if (actor.kind !== "person" || !canSee(actor, ticket)) return false;
  if (isAgent(actor)) return true;
  return ticket.requesterId === actor.id || ticket.watcherIds.includes(actor.id);
}

import { type Actor, hasGrant, isAdmin, isAgent } from "@/lib/kernel/actor";

export const canKeepPolicies = (actor: Actor) => isAdmin(actor);

/**
 * Who may have somebody else asked: whoever says who is asked at all and, of a change, who manages
 * changes, unless it is their own, for which nobody chooses who is to approve it.
 */
export function canHandOn(
  actor: Actor,
  { type, ownerIds }: { type: string; ownerIds: readonly string[] },
): boolean {
  if (canKeepPolicies(actor)) return true;
  if (actor.kind !== "person" || !isAgent(actor) || ownerIds.includes(actor.id)) return false;
  return type === "change" && hasGrant(actor, "change_manager");
}

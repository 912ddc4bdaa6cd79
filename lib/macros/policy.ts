import { type Actor, isAdmin, isAgent } from "@/lib/kernel/actor";

type Owned = { ownerId: string | null; teamId: string | null };

/** One's own, one's team's, and everybody's for admins. */
export function canReviseMacro(actor: Actor, { ownerId, teamId }: Owned): boolean {
  if (actor.kind !== "person" || !isAgent(actor)) return false;
  if (ownerId !== null) return ownerId === actor.id;
  if (isAdmin(actor)) return true;
  return teamId !== null && actor.teamIds.includes(teamId);
}

import { type Actor, hasGrant, isAdmin, isAgent } from "@/lib/kernel/actor";

/** Whoever works here may know who is busy. */
export const canSeeLoad = (actor: Actor) => isAgent(actor);

/** Admins, and leads for the teams that they belong to. */
export const canSetCapacity = (actor: Actor, teamId: string) =>
  isAdmin(actor) ||
  (actor.kind === "person" &&
    isAgent(actor) &&
    hasGrant(actor, "lead") &&
    actor.teamIds.includes(teamId));

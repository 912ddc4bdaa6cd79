import { type Actor, hasGrant, isAgent } from "@/lib/kernel/actor";

/** Whoever answers for problems speaks to the requesters of all their incidents. */
export const canTellIncidents = (actor: Actor, { type }: { type: string }) =>
  actor.kind === "person" &&
  isAgent(actor) &&
  hasGrant(actor, "problem_manager") &&
  type === "problem";

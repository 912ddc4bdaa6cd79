import { type Actor, hasGrant, isAgent } from "@/lib/kernel/actor";

export const canReadMaintenance = (actor: Actor) => isAgent(actor);

/** It is said to everybody, so whoever may speak to everybody says it. */
export const canPlanMaintenance = (actor: Actor) =>
  actor.kind === "person" &&
  isAgent(actor) &&
  (hasGrant(actor, "mi_manager") || hasGrant(actor, "comms_lead"));

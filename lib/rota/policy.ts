import { type Actor, hasGrant, isAdmin, isAgent } from "@/lib/kernel/actor";

/** Whoever works here may know whom to call. */
export const canReadRota = (actor: Actor) => isAgent(actor);
export const canReviseRota = (actor: Actor) => isAdmin(actor);
/** Somebody is ill at night, and no admin is about. */
export const canOverrideRota = (actor: Actor) =>
  actor.kind === "person" && isAgent(actor) && hasGrant(actor, "mi_manager");

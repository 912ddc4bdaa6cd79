import { type Actor, hasGrant, isAdmin, isAgent } from "@/lib/kernel/actor";

export const canFreeze = (actor: Actor) => hasGrant(actor, "change_manager");

export const canReadChanges = (actor: Actor) => isAgent(actor);
export const canKeepWindows = (actor: Actor) => hasGrant(actor, "change_manager");
export const canKeepTemplates = (actor: Actor) => hasGrant(actor, "change_manager");
/** How risk is found out holds for the whole desk. */
export const canKeepRisk = (actor: Actor) => isAdmin(actor);

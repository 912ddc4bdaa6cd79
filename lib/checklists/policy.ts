import { type Actor, isAdmin, isAgent } from "@/lib/kernel/actor";

export const canKeepChecklists = (actor: Actor) => isAdmin(actor);
export const canUseChecklists = (actor: Actor) => isAgent(actor);

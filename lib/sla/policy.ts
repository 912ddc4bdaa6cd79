import { type Actor, isAdmin, isAgent } from "@/lib/kernel/actor";

export const canSetPolicies = (actor: Actor) => isAdmin(actor);
export const canReadClocks = (actor: Actor) => isAgent(actor);

import { type Actor, isAdmin } from "@/lib/kernel/actor";

export const canKeepPolicies = (actor: Actor) => isAdmin(actor);

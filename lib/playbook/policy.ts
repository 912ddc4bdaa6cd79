import { type Actor, isAdmin, isAgent } from "@/lib/kernel/actor";

/** Whoever leads one has to know what is expected; what that is, admins decide. */
export const canReadPlaybook = (actor: Actor) => isAgent(actor);
export const canRevisePlaybook = (actor: Actor) => isAdmin(actor);

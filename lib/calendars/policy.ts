import { type Actor, isAdmin, isAgent } from "@/lib/kernel/actor";

export const canSetCalendars = (actor: Actor) => isAdmin(actor);
export const canReadCalendars = (actor: Actor) => isAgent(actor);

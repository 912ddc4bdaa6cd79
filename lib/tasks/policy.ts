import { type Actor, isAgent } from "@/lib/kernel/actor";

/** Tasks are the desk's own: a customer hears of none. */
export const canWorkOnTasks = (actor: Actor) => isAgent(actor);

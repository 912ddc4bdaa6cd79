import { type Actor, isAdmin } from "@/lib/kernel/actor";

export const canAutomate = (actor: Actor) => isAdmin(actor);

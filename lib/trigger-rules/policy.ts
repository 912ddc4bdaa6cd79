import { type Actor, isAdmin } from "@/lib/kernel/actor";

export const canRule = (actor: Actor) => isAdmin(actor);

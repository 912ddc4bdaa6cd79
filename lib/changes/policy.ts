import { type Actor, hasGrant } from "@/lib/kernel/actor";

export const canFreeze = (actor: Actor) => hasGrant(actor, "change_manager");

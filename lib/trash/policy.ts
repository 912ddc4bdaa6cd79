import { type Actor, isAdmin, isAgent } from "@/lib/kernel/actor";

const isPersonOfTheDesk = (actor: Actor) => actor.kind === "person" && isAgent(actor);

export const canSeeTrash = isPersonOfTheDesk;
export const canTrash = isPersonOfTheDesk;
export const canRestore = isPersonOfTheDesk;

/** Muster itself purges what was kept long enough. */
export const canPurge = (actor: Actor) => actor.kind === "system" || isAdmin(actor);
export const canClear = (actor: Actor) => isAdmin(actor);
export const canHold = (actor: Actor) => isAdmin(actor);

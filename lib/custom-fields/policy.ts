import { type Actor, isAdmin, isAgent } from "@/lib/kernel/actor";

export const canKeepFields = (actor: Actor) => isAdmin(actor);

/** What is the desk's own no customer learns of by any way. */
export const canKnowField = (actor: Actor, { audience }: { audience: string }) =>
  isAgent(actor) || audience === "customers";

import { type Actor, isAdmin, isAgent } from "@/lib/kernel/actor";

export const canKeepCatalogue = (actor: Actor) => isAdmin(actor);

/** Anybody asks for themselves; the desk writes down what others ask for. */
export const canRequest = (actor: Actor, { requesterId }: { requesterId?: string | undefined }) =>
  actor.kind === "person" && (isAgent(actor) || requesterId === undefined);

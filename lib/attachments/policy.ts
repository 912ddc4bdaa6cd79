import type { Actor } from "@/lib/kernel/actor";

/** Whoever may write here may bring a file. */
export const canKeep = (actor: Actor) => actor.kind === "person";

import { type Actor, isAdmin } from "@/lib/kernel/actor";

type Held = { authorId: string };

const isAuthor = (actor: Actor, held: Held) =>
  actor.kind === "person" && actor.id === held.authorId;

/** Whoever wrote it, and an admin for whoever has left their desk. */
export const canUndoSend = (actor: Actor, held: Held) => isAuthor(actor, held) || isAdmin(actor);

export const canSendNow = (actor: Actor, held: Held) => isAuthor(actor, held);

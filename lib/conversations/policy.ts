import { type Actor, hasGrant, isAdmin } from "@/lib/kernel/actor";
import { movesFrom } from "@/lib/tickets/lifecycle";
import type { Move, MoveEvent } from "@/lib/tickets/lifecycles/words";
import { canReadNotes, partsOf, type Seen } from "@/lib/tickets/policy";
import { BROKEN, LOOKING, WORKS } from "./emoji";

/** The facts of a reply on which every permission rests; visibility has been decided before. */
export type Said = {
  audience: "public" | "internal";
  authorId: string;
  byCustomer: boolean;
  createdAt: Date;
};

/** For how long after it was written a reply may be edited, in milliseconds. */
export type EditWindow = { authorMs: number; leadMs: number };

/** An author may for a while; a lead may longer, but never puts words into a customer's mouth. */
export function canEdit(actor: Actor, reply: Said, window: EditWindow, now: Date): boolean {
  if (actor.kind !== "person") return false;
  if (reply.audience === "internal" && !canReadNotes(actor)) return false;
  const age = now.getTime() - reply.createdAt.getTime();
  if (reply.authorId === actor.id && age <= window.authorMs) return true;
  return hasGrant(actor, "lead") && !reply.byCustomer && age <= window.leadMs;
}

export function canReact(actor: Actor, reply: Said): boolean {
  if (actor.kind !== "person") return false;
  return reply.audience === "public" || canReadNotes(actor);
}

const ENDS: readonly MoveEvent[] = ["confirm", "close"];

/**
 * The move that this reaction means: the requester's word on an answer of the desk, once it waits
 * for that word. Every other reaction is just an emoji.
 */
export function moveMeant(actor: Actor, ticket: Seen, reply: Said, emoji: string): Move | null {
  if (actor.kind !== "person" || reply.audience !== "public") return null;
  if (reply.authorId === actor.id) return null;
  if (!partsOf(actor, ticket).has("requester")) return null;
  const open = movesFrom(ticket.type, ticket.state, new Set(["requester"]), ticket.condition);
  const end = open.find(({ event }) => ENDS.includes(event));
  const reopen = open.find(({ event }) => event === "reopen");
  if (!end || !reopen) return null;
  if (emoji === WORKS) return end;
  return emoji === BROKEN ? reopen : null;
}

/** An agent's eyes on a ticket say that they look at it, without having taken it. */
export const meansLooking = (actor: Actor, emoji: string) =>
  emoji === LOOKING && canReadNotes(actor);

type Held = { authorId: string };

const isAuthor = (actor: Actor, held: Held) =>
  actor.kind === "person" && actor.id === held.authorId;

/** Whoever wrote it, and an admin for whoever has left their desk. */
export const canUndoSend = (actor: Actor, held: Held) => isAuthor(actor, held) || isAdmin(actor);

export const canSendNow = (actor: Actor, held: Held) => isAuthor(actor, held);

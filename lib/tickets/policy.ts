import { type Actor, hasGrant, isAgent } from "@/lib/kernel/actor";
import { canHold, canTrash } from "@/lib/trash/policy";
import { AGENT_ONLY, type CreateTicket } from "./contract";
import { MERGED_FROM, movesFrom } from "./lifecycle";
import type { Condition, Part, State, TicketType } from "./lifecycles/words";

/** The facts of a ticket on which every permission rests. */
export type Seen = {
  type: TicketType;
  state: State;
  requesterId: string;
  createdById: string;
  condition: Condition;
  organisationId: string | null;
  watcherIds: readonly string[];
  /** Who is asked to approve it now. */
  askedIds?: readonly string[];
  /** It lies in the trash, where it is found by other ways than a ticket is. */
  isTrashed: boolean;
  /** It goes on as another ticket. */
  isMerged: boolean;
};

export function canSee(actor: Actor, ticket: Seen): boolean {
  if (ticket.isTrashed) return false;
  if (isAgent(actor)) return true;
  if (actor.kind !== "person") return false;
  if (ticket.requesterId === actor.id || watches(actor, ticket)) return true;
  return actor.orgManager && isOfTheirs(actor, ticket);
}

const isOfTheirs = (actor: Actor, { organisationId }: Seen) =>
  actor.kind === "person" && organisationId !== null && actor.organisationId === organisationId;

/** A customer watches for as long as they belong to the organisation that the ticket belongs to. */
const watches = (actor: Actor, ticket: Seen) =>
  actor.kind === "person" &&
  ticket.watcherIds.includes(actor.id) &&
  (isAgent(actor) || isOfTheirs(actor, ticket));

const GRANTED = ["approver", "problem_manager", "change_manager"] as const;

export function partsOf(actor: Actor, ticket: Seen): Set<Part> {
  const parts = new Set<Part>();
  if (actor.kind === "system") return parts.add("system");
  if (isAgent(actor)) {
    parts.add("agent");
    parts.add(ticket.createdById === actor.id ? "author" : "peer");
  }
  for (const part of GRANTED) if (isAgent(actor) && hasGrant(actor, part)) parts.add(part);
  // What somebody is asked about is approved by them, and by nobody for themselves.
  if (ticket.type !== "change" || ticket.condition.asked) parts.delete("approver");
  const isOwn = ticket.type !== "problem" && ticket.requesterId === actor.id;
  if (ticket.askedIds?.includes(actor.id) && !isOwn) parts.add("approver");
  if (ticket.requesterId === actor.id) parts.add("requester");
  if (watches(actor, ticket)) parts.add("watcher");
  return parts;
}

export function canCreate(actor: Actor, input: CreateTicket): boolean {
  if (isAgent(actor)) return true;
  const asks = input.type === "incident" || input.type === "request";
  return asks && AGENT_ONLY.every((name) => input[name] === undefined);
}

export const canRevise = (actor: Actor) => isAgent(actor);
/** The matrix decides on the priority, and a lead otherwise. */
export const canOverridePriority = (actor: Actor) =>
  actor.kind === "system" || (isAgent(actor) && hasGrant(actor, "lead"));
export const canReadNotes = (actor: Actor) => isAgent(actor);
export const canWriteNote = (actor: Actor) => isAgent(actor);

/** Adding somebody shows them the ticket, so only the desk does. */
export const canWatch = (actor: Actor) => isAgent(actor);

/** Everybody may take themselves off. */
export const canUnwatch = (actor: Actor, userId: string) =>
  isAgent(actor) || (actor.kind === "person" && actor.id === userId);

export function canReply(actor: Actor, ticket: Seen): boolean {
  if (!canSee(actor, ticket)) return false;
  // It goes on elsewhere, so what its requester says is heard, be it as something new.
  const goesOn = ticket.isMerged && !isAgent(actor) && partsOf(actor, ticket).has("requester");
  return ticket.state !== "cancelled" || goesOn;
}

/** While it follows a major incident its requester's “still broken” is a signal and moves nothing. */
export function canSayStillBroken(actor: Actor, ticket: Seen): boolean {
  if (!ticket.condition.follows || isAgent(actor)) return false;
  const parts = partsOf(actor, ticket);
  return parts.has("requester") || parts.has("watcher");
}

const canMerge = (actor: Actor, { type, state, isMerged }: Seen) =>
  isAgent(actor) && !isMerged && (MERGED_FROM[type]?.includes(state) ?? false);

export const canSplit = (actor: Actor, { type }: Pick<Seen, "type">) =>
  isAgent(actor) && (type === "incident" || type === "request");

/** What this actor may do with the ticket now: the gate and the buttons ask the same. */
export function abilities(actor: Actor, ticket: Seen): Record<string, boolean> {
  const moves = movesFrom(ticket.type, ticket.state, partsOf(actor, ticket), ticket.condition);
  const can: Record<string, boolean> = {
    revise: canRevise(actor),
    reply: canReply(actor, ticket),
    note: canWriteNote(actor),
    watch: canWatch(actor),
    unwatch: actor.kind === "person" && ticket.watcherIds.includes(actor.id),
    trash: canTrash(actor),
    hold: canHold(actor),
    override_priority: canOverridePriority(actor),
  };
  if (canMerge(actor, ticket)) can.merge = true;
  if (isAgent(actor) && ticket.isMerged) can.unmerge = true;
  if (canSplit(actor, ticket)) can.split = true;
  for (const move of moves) can[move.event] = true;
  if (canSayStillBroken(actor, ticket)) can.still_broken = true;
  return can;
}

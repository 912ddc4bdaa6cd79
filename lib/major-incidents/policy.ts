import { type Actor, hasGrant, isAgent } from "@/lib/kernel/actor";
import type { DeclareMajorIncident } from "./contract";
import { miMovesFrom } from "./lifecycle";
import {
  ACTIVE_STATES,
  COMMANDED_STATES,
  type MiPart,
  type MiRole,
  type MiState,
  type Severity,
  STAND_IN_MS,
} from "./words";

/** The facts of a major incident on which every permission rests. */
export type MiSeen = {
  state: MiState;
  severity: Severity;
  restricted: boolean;
  createdById: string;
  createdAt: Date;
  reviewOwnerId: string | null;
  /** Who had a role in it when it ended. */
  partakerIds: readonly string[];
  /** Present holders. */
  roles: readonly { role: MiRole; userId: string }[];
  handoverToId: string | null;
  /** A stand-down that is under way: until it has ended nobody can go another way. */
  isRunning: boolean;
};

const isPerson = (actor: Actor) => actor.kind === "person";
export const isManager = (actor: Actor) => isAgent(actor) && hasGrant(actor, "mi_manager");

export const holds = (actor: Actor, seen: MiSeen, role?: MiRole) =>
  actor.kind === "person" &&
  seen.roles.some((one) => one.userId === actor.id && (role === undefined || one.role === role));

/** A restricted one is known to those with a part in it, and to those who manage all of them. */
export function canSeeMi(actor: Actor, seen: MiSeen): boolean {
  if (!isAgent(actor)) return false;
  if (!seen.restricted || actor.kind === "system" || isManager(actor)) return true;
  return (
    holds(actor, seen) ||
    seen.createdById === actor.id ||
    seen.reviewOwnerId === actor.id ||
    seen.partakerIds.includes(actor.id) ||
    seen.handoverToId === actor.id
  );
}

export function miPartsOf(actor: Actor, seen: MiSeen, now = new Date()): Set<MiPart> {
  const parts = new Set<MiPart>();
  if (actor.kind === "system") return parts.add("system");
  if (!isAgent(actor)) return parts;
  parts.add("agent");
  if (isManager(actor)) parts.add("mi_manager");
  if (holds(actor, seen, "commander")) parts.add("commander");
  if (seen.reviewOwnerId === actor.id) parts.add("review_owner");
  const waited = now.getTime() - seen.createdAt.getTime();
  if (seen.severity === "SEV1" && waited >= STAND_IN_MS) parts.add("stand_in");
  return parts;
}

/** Everybody at the desk may propose; who declares leads, or appoints who does. */
export const canDeclare = (actor: Actor, input: DeclareMajorIncident) =>
  isPerson(actor) && isAgent(actor) && (input.intent === "propose" || isManager(actor));

const isLive = ({ state }: MiSeen) => ACTIVE_STATES.includes(state);
const isDesk = (actor: Actor) => isPerson(actor) && isAgent(actor);

export const canReviseMi = (actor: Actor, seen: MiSeen) =>
  isDesk(actor) && !["rejected", "closed", "cancelled", "merged"].includes(seen.state);

/** Words for the public, and who may know of it at all, are the commander's. */
export const canSteer = (actor: Actor, seen: MiSeen) =>
  isManager(actor) || holds(actor, seen, "commander");

export const canWriteEntry = (actor: Actor, seen: MiSeen) =>
  isDesk(actor) && seen.state !== "rejected";

export const canLink = (actor: Actor, seen: MiSeen) =>
  isDesk(actor) && (isLive(seen) || seen.state === "proposed") && !seen.isRunning;

/** Whoever may answer each of them may answer all of them. */
export const canReplyToAll = (actor: Actor, seen: MiSeen) =>
  isDesk(actor) && (isLive(seen) || seen.state === "stood_down") && !seen.isRunning;

export const canWork = (actor: Actor, seen: MiSeen) =>
  isDesk(actor) && (isLive(seen) || ["stood_down", "in_review"].includes(seen.state));

/** Command changes hands by an offer that is accepted; every other role the commander gives. */
export function canGiveRole(actor: Actor, seen: MiSeen, role: MiRole, userId: string): boolean {
  if (!isDesk(actor) || !isLive(seen)) return false;
  if (canSteer(actor, seen)) return true;
  // A vacant role may be taken by whoever is there.
  const isSelf = actor.kind === "person" && actor.id === userId;
  const isVacant = role === "sme" || !seen.roles.some((one) => one.role === role);
  return isSelf && role !== "commander" && isVacant;
}

export function canReleaseRole(actor: Actor, seen: MiSeen, role: MiRole, userId: string): boolean {
  if (!isDesk(actor) || !isLive(seen) || role === "commander") return false;
  return canSteer(actor, seen) || (actor.kind === "person" && actor.id === userId);
}

export const canOffer = (actor: Actor, seen: MiSeen) =>
  COMMANDED_STATES.includes(seen.state) && holds(actor, seen, "commander");

export const canAnswerOffer = (actor: Actor, seen: MiSeen) =>
  actor.kind === "person" && seen.handoverToId === actor.id;

export const canTick = (actor: Actor, seen: MiSeen) =>
  seen.state === "standing_down" && !seen.isRunning && isDesk(actor);

export const canOverride = (actor: Actor, seen: MiSeen) => canTick(actor, seen) && isManager(actor);

export const canDispose = (actor: Actor, seen: MiSeen) =>
  isDesk(actor) && isLive(seen) && !seen.isRunning;

/** What this actor may do with it now: the gate and the buttons ask the same. */
export function miAbilities(actor: Actor, seen: MiSeen): Record<string, boolean> {
  const can: Record<string, boolean> = {
    revise: canReviseMi(actor, seen) && !seen.isRunning,
    steer: canSteer(actor, seen),
    note: canWriteEntry(actor, seen),
    link: canLink(actor, seen),
    work: canWork(actor, seen),
    reply_to_all: canReplyToAll(actor, seen),
    offer_command: canOffer(actor, seen),
    answer_offer: canAnswerOffer(actor, seen),
    tick: canTick(actor, seen),
    override: canOverride(actor, seen),
    dispose: canDispose(actor, seen),
  };
  if (seen.isRunning) return can;
  for (const move of miMovesFrom(seen.state, miPartsOf(actor, seen))) can[move.event] = true;
  return can;
}

import { type Actor, isAgent } from "@/lib/kernel/actor";
import { holds, isManager, type MiSeen } from "./policy";
import { FOUR_EYES_MS } from "./update-words";
import { ACTIVE_STATES, type Audience } from "./words";

type Waiting = { state: string; authorId: string | null; createdAt: Date };

/** Words for those outside are the comms lead's; what stays in the room, everybody's who has a role. */
export function canTell(actor: Actor, seen: MiSeen, audiences: readonly Audience[]): boolean {
  if (actor.kind !== "person" || !isAgent(actor)) return false;
  if (isManager(actor) || holds(actor, seen, "commander") || holds(actor, seen, "comms_lead")) {
    return true;
  }
  return holds(actor, seen) && audiences.every((one) => one === "internal");
}

export const isTelling = ({ state }: MiSeen) => ACTIVE_STATES.includes(state);

/** After the end only what was wrong can still be put right. */
export const canStillCorrect = ({ state }: MiSeen) =>
  ACTIVE_STATES.includes(state) || state === "stood_down" || state === "in_review";

/** The worst kind, said to everybody, is read by two people. */
export const needsApproval = (severity: string, audiences: readonly Audience[]) =>
  severity === "SEV1" && audiences.includes("public");

export function canApprove(actor: Actor, seen: MiSeen, update: Waiting, now = new Date()): boolean {
  if (actor.kind !== "person" || update.state !== "awaiting_approval") return false;
  if (update.authorId !== actor.id) {
    return canTell(actor, seen, ["public"]) || holds(actor, seen, "deputy");
  }
  return isAlone(actor, seen, update, now);
}

/** Nobody answered in time, so the commander says it without a second person. */
export const isAlone = (actor: Actor, seen: MiSeen, update: Waiting, now = new Date()) =>
  holds(actor, seen, "commander") && now.getTime() - update.createdAt.getTime() >= FOUR_EYES_MS;

export function canWithdraw(
  actor: Actor,
  seen: MiSeen,
  update: Waiting & { audiences: readonly Audience[] },
): boolean {
  if (actor.kind !== "person" || !["awaiting_approval", "held"].includes(update.state))
    return false;
  return update.authorId === actor.id || canTell(actor, seen, update.audiences);
}

/** Whoever may see it may have others hear of it. */
export const canSubscribe = (actor: Actor, seen: MiSeen) =>
  actor.kind === "person" && isAgent(actor) && canStillCorrect(seen);

/** Words for the end, and who wrote and read them. */
export type Closing = {
  closingMessage: string | null;
  /** Null: from before anybody was asked to read them. */
  closingById: string | null;
  closingSaidAt: Date | null;
  closingApprovedAt: Date | null;
};

const isUnread = ({ closingMessage, closingById, closingApprovedAt }: Closing) =>
  closingMessage !== null && closingById !== null && closingApprovedAt === null;

/** Whether words for the end still wait for a second person; after a while they wait for nobody. */
export const isClosingUnread = (closing: Closing, now = new Date()) =>
  isUnread(closing) && now.getTime() - (closing.closingSaidAt?.getTime() ?? 0) < FOUR_EYES_MS;

export const canApproveClosing = (actor: Actor, seen: MiSeen, closing: Closing) =>
  actor.kind === "person" &&
  isTelling(seen) &&
  !seen.isRunning &&
  isUnread(closing) &&
  closing.closingById !== actor.id &&
  (canTell(actor, seen, ["public"]) || holds(actor, seen, "deputy"));

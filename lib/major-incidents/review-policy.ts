import { type Actor, isAgent } from "@/lib/kernel/actor";
import { type MiSeen, miPartsOf } from "./policy";
import { reviewMovesFrom } from "./review-lifecycle";
import type { ReviewState } from "./review-words";

export type ReviewSeen = {
  mi: MiSeen;
  drill: boolean;
  state: ReviewState;
  submittedById: string | null;
};

const REVIEWED = ["stood_down", "in_review"];
const isDesk = (actor: Actor) => actor.kind === "person" && isAgent(actor);
const isUnderWay = ({ mi }: ReviewSeen) => REVIEWED.includes(mi.state);

/** Everybody who sees it may write, while it is a draft: what was learned belongs to all of them. */
export const canWriteReview = (actor: Actor, seen: ReviewSeen) =>
  isDesk(actor) && isUnderWay(seen) && seen.state === "draft";

/** Whether there is a problem, and what customers hear, may be settled until it is closed. */
export const canSettleReview = (actor: Actor, seen: ReviewSeen) =>
  isDesk(actor) && isUnderWay(seen) && seen.state !== "closed";

/** Something to do may come to mind at any time before it is closed, also while it still goes on. */
export const canAct = (actor: Actor, { state }: MiSeen) =>
  isDesk(actor) && !["proposed", "rejected", "closed", "cancelled", "merged"].includes(state);

export function reviewMovesOf(actor: Actor, seen: ReviewSeen) {
  if (actor.kind !== "person" || !isUnderWay(seen)) return [];
  const { drill, state, submittedById } = seen;
  const standing = { state, severity: seen.mi.severity, drill, submittedById };
  return reviewMovesFrom(standing, miPartsOf(actor, seen.mi), actor.id);
}

export function reviewAbilities(actor: Actor, seen: ReviewSeen): Record<string, boolean> {
  return {
    write: canWriteReview(actor, seen),
    settle: canSettleReview(actor, seen),
    act: canAct(actor, seen.mi),
    ...Object.fromEntries(reviewMovesOf(actor, seen).map(({ event }) => [event, true])),
  };
}

/** The states and moves of a review. Pure data, like that of its major incident. */

import type { ReviewEvent, ReviewState } from "./review-words";
import type { MiPart, Severity } from "./words";

type ReviewMove = {
  event: ReviewEvent;
  from: readonly ReviewState[];
  to: ReviewState;
  who: readonly MiPart[];
  needsReason?: true;
  /** Nobody approves what they submitted themselves. */
  byAnother?: true;
};

export const REVIEW_MOVES: readonly ReviewMove[] = [
  { event: "submit", from: ["draft"], to: "in_review", who: ["review_owner", "mi_manager"] },
  { event: "approve", from: ["in_review"], to: "approved", who: ["mi_manager"], byAnother: true },
  { event: "publish", from: ["approved"], to: "published", who: ["review_owner", "mi_manager"] },
  {
    event: "send_back",
    from: ["in_review", "approved", "published", "skipped"],
    to: "draft",
    who: ["review_owner", "mi_manager"],
    needsReason: true,
  },
  { event: "skip", from: ["draft"], to: "skipped", who: ["mi_manager"], needsReason: true },
];

type Standing = {
  state: ReviewState;
  severity: Severity;
  drill: boolean;
  submittedById: string | null;
};

/** What whoever plays these parts may do with it now; `selfId` is who they are. */
export function reviewMovesFrom(
  { state, severity, drill, submittedById }: Standing,
  parts: ReadonlySet<MiPart>,
  selfId: string,
): ReviewMove[] {
  return REVIEW_MOVES.filter(
    ({ event, from, who, byAnother }) =>
      from.includes(state) &&
      who.some((part) => parts.has(part)) &&
      !(byAnother && submittedById === selfId) &&
      // Only of the mildest kind, or of an exercise, nothing has to be written.
      (event !== "skip" || severity === "SEV3" || drill),
  );
}

/** With one of these behind it the major incident can be closed. */
export const SETTLED_REVIEWS: readonly ReviewState[] = ["approved", "published", "skipped"];

/** Nobody outside its circle can read it yet. */
export const isUnpublished = (state: ReviewState): boolean =>
  state === "draft" || state === "in_review" || state === "approved";

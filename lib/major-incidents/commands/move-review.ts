import { command } from "@/lib/kernel/command";
import { type FieldError, forbidden, invalid, Refused } from "@/lib/kernel/errors";
import { miMoved } from "../events";
import { MoveReviewCommand } from "../review-contract";
import { miReviewMoved } from "../review-events";
import { REVIEW_MOVES } from "../review-lifecycle";
import { reviewMovesOf } from "../review-policy";
import { type LockedReview, lockReview, UNSUBMITTED, writeReview } from "../review-steps";
import { NEEDED_SECTIONS } from "../review-words";
import { addEntry, writeMi } from "../steps";

/** Every move of a review's lifecycle; what is submitted takes its major incident into review. */
export const moveReview = command({
  name: "major_incident.move_review",
  input: MoveReviewCommand,
  load: (tx, actor, { majorIncidentId }) => lockReview(tx, actor, majorIncidentId),
  allow: (actor) => actor.kind === "person" && actor.role !== "customer",
  versionOf: ({ review }) => review.version,
  async run({ tx, actor, input, subject, emit }) {
    if (actor.kind !== "person") throw forbidden();
    const { mi, review, seen } = subject;
    const { event, reason } = input;
    const move = reviewMovesOf(actor, seen).find((one) => one.event === event);
    if (!move) {
      const known = REVIEW_MOVES.find((one) => one.event === event);
      if (known?.to === review.state) return { id: mi.id };
      refuse(subject, event);
    }
    const errors: FieldError[] = [];
    if (move.needsReason && reason === undefined) {
      errors.push({ path: "/reason", message: `is required to ${event}` });
    }
    if (!move.needsReason && reason !== undefined) {
      errors.push({ path: "/reason", message: `does not belong to ${event}` });
    }
    if (event === "submit") {
      for (const key of NEEDED_SECTIONS) {
        if ((review.sections[key] ?? "") === "") {
          errors.push({ path: `/sections/${key}`, message: "is required to submit" });
        }
      }
    }
    if (errors.length > 0) throw invalid(errors);

    const now = new Date();
    const changes = {
      submit: { submittedById: actor.id, submittedAt: now },
      approve: { approvedById: actor.id, approvedAt: now },
      publish: { publishedAt: now },
      send_back: UNSUBMITTED,
      skip: { skipReason: reason ?? null },
    }[event];
    await writeReview(tx, review, { ...changes, state: move.to });
    const entryId = reason === undefined ? null : await addEntry(tx, actor, mi.id, reason);
    emit(miReviewMoved, mi.id, { event, from: review.state, to: move.to, entryId });
    if (mi.seen.state === "stood_down" && (event === "submit" || event === "skip")) {
      await writeMi(tx, mi, { state: "in_review" });
      const moved = { from: "stood_down", to: "in_review", entryId: null } as const;
      emit(miMoved, mi.id, { event: "start_review", ...moved });
    }
    return { id: mi.id };
  },
});

/** @throws `forbidden` for a move that others may make, else `invalid-transition`. */
function refuse({ seen }: LockedReview, event: string): never {
  const isOthers = REVIEW_MOVES.some((one) => one.event === event && one.from.includes(seen.state));
  const isUnderWay = ["stood_down", "in_review"].includes(seen.mi.state);
  if (isOthers && isUnderWay) throw forbidden("This move is for somebody else to make.");
  throw new Refused(
    "invalid-transition",
    `“${event}” is not possible while the review is ${seen.state.replaceAll("_", " ")}.`,
  );
}

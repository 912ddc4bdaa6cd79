import { command } from "@/lib/kernel/command";
import { conflict } from "@/lib/kernel/errors";
import { CallReviewCommand } from "../review-contract";
import { miReviewOverdue } from "../review-events";
import { lockReview, writeReview } from "../review-steps";

/** The day of a review has come without its approval: its owner is called, once for each date. */
export const callReview = command({
  name: "major_incident.call_review",
  input: CallReviewCommand,
  load: (tx, actor, { majorIncidentId }) => lockReview(tx, actor, majorIncidentId),
  allow: (actor) => actor.kind === "system",
  async run({ tx, input, subject: { mi, review }, emit }) {
    const dueAt = new Date(input.dueAt);
    const isOpen = review.state === "draft" || review.state === "in_review";
    const isCurrent = mi.reviewDueAt?.getTime() === dueAt.getTime();
    const isCalled = review.calledFor?.getTime() === dueAt.getTime();
    if (!isOpen || !isCurrent || isCalled) return { id: mi.id };
    // The job's clock is the database's; a call that comes too early is made again, not forgotten.
    if (dueAt > new Date()) throw conflict("There is still time to hold it.");
    await writeReview(tx, review, { calledFor: dueAt });
    emit(miReviewOverdue, mi.id, { ownerId: mi.reviewOwnerId });
    return { id: mi.id };
  },
});

import { command } from "@/lib/kernel/command";
import { conflict } from "@/lib/kernel/errors";
import { CallReviewCommand } from "../review-contract";
import { miPublicationOverdue, miReviewOverdue } from "../review-events";
import { isUnpublished } from "../review-lifecycle";
import { lockReview, writeReview } from "../review-steps";

/** The day of a review, or of its publication, has come without it: its owner is called, once for each date. */
export const callReview = command({
  name: "major_incident.call_review",
  input: CallReviewCommand,
  load: (tx, actor, { majorIncidentId }) => lockReview(tx, actor, majorIncidentId),
  allow: (actor) => actor.kind === "system",
  async run({ tx, input, subject: { mi, review }, emit }) {
    const dueAt = new Date(input.dueAt);
    const isMeeting = input.clock === "meeting";
    const [due, called] = isMeeting
      ? [mi.reviewDueAt, review.calledFor]
      : [review.publishDueAt, review.publishCalledFor];
    const isOpen = isMeeting ? isUnapproved(review.state) : isUnpublished(review.state);
    const isCurrent = due?.getTime() === dueAt.getTime();
    if (!isOpen || !isCurrent || called?.getTime() === dueAt.getTime()) return { id: mi.id };
    // The job's clock is the database's; a call that comes too early is made again, not forgotten.
    if (dueAt > new Date()) throw conflict("There is still time for it.");
    await writeReview(tx, review, isMeeting ? { calledFor: dueAt } : { publishCalledFor: dueAt });
    const kind = isMeeting ? miReviewOverdue : miPublicationOverdue;
    emit(kind, mi.id, { ownerId: mi.reviewOwnerId });
    return { id: mi.id };
  },
});

const isUnapproved = (state: string) => state === "draft" || state === "in_review";

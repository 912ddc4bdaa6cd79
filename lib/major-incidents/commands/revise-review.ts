import { command } from "@/lib/kernel/command";
import { forbidden, invalid, Refused, stale } from "@/lib/kernel/errors";
import { visibleTo, whereNamed } from "@/lib/tickets/queries";
import { ReviseReviewCommand } from "../review-contract";
import { clearReviewDrafts } from "../review-draft";
import { miReviewRevised } from "../review-events";
import { canSettleReview, canWriteReview } from "../review-policy";
import { lockReview, writeReview } from "../review-steps";
import { REVIEW_SECTIONS, type ReviewSection } from "../review-words";

/** Writes sections of a review, and settles what has to be settled besides. */
export const reviseReview = command({
  name: "major_incident.revise_review",
  input: ReviseReviewCommand,
  load: (tx, actor, { majorIncidentId }) => lockReview(tx, actor, majorIncidentId),
  allow: (actor, { seen }) => canSettleReview(actor, seen),
  versionOf: ({ review }) => review.version,
  async run({ tx, actor, input, subject: { mi, review, seen }, emit }) {
    if (actor.kind !== "person") throw forbidden();
    const given = input.sections ?? {};
    const kept = (key: ReviewSection) => review.sections[key] ?? "";
    const isOther = (key: ReviewSection) =>
      input.seen?.[key] !== undefined && input.seen[key] !== kept(key) && given[key] !== kept(key);
    // Two people write two sections at once; nobody writes over what they have not seen.
    if (REVIEW_SECTIONS.some(isOther)) throw stale(review.version);
    const changed = REVIEW_SECTIONS.filter(
      (key) => given[key] !== undefined && given[key] !== kept(key),
    );
    if (changed.length > 0 && !canWriteReview(actor, seen)) {
      throw new Refused("invalid-transition", "What was submitted is sent back before it changes.");
    }
    const problem = input.problemId
      ? await tx.ticket.findFirst({
          where: { AND: [whereNamed(input.problemId), visibleTo(actor), { type: "problem" }] },
          select: { id: true },
        })
      : null;
    if (input.problemId && !problem) {
      throw invalid([{ path: "/problemId", message: "is not a problem" }]);
    }
    const problemId = input.problemId === undefined ? review.problemId : (problem?.id ?? null);
    // Either there is a problem, or there is a reason why not: the last word counts.
    const said =
      input.noProblemReason === undefined ? review.noProblemReason : input.noProblemReason;
    const noProblemReason = problem ? null : said;
    const next = {
      problemId: input.noProblemReason ? null : problemId,
      noProblemReason,
      customerMessage:
        input.customerMessage === undefined ? review.customerMessage : input.customerMessage,
    };
    const isSettled =
      next.problemId === review.problemId &&
      next.noProblemReason === review.noProblemReason &&
      next.customerMessage === review.customerMessage;
    await clearReviewDrafts(tx, actor.id, mi.id, Object.keys(given));
    if (changed.length === 0 && isSettled) return { id: mi.id };
    await writeReview(tx, review, { ...next, sections: { ...review.sections, ...given } });
    emit(miReviewRevised, mi.id, { sections: changed });
    return { id: mi.id };
  },
});

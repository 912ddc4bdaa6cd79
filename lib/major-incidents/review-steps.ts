import type { Tx } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import type { Actor } from "@/lib/kernel/actor";
import { Refused } from "@/lib/kernel/errors";
import type { Emit } from "@/lib/kernel/event";
import { ReviewSections, ReviewView } from "./review-contract";
import { miReviewOpened } from "./review-events";
import { SETTLED_REVIEWS } from "./review-lifecycle";
import type { ReviewSeen } from "./review-policy";
import { prefilled } from "./review-prefill";
import { publishDue, type ReviewState, reviewDue } from "./review-words";
import { type LockedMi, lockMi } from "./steps";

type Row = Prisma.MiReviewGetPayload<object>;

export type LockedReview = {
  mi: LockedMi;
  review: Omit<Row, "state" | "sections"> & { state: ReviewState; sections: ReviewSections };
  seen: ReviewSeen;
};

/** A review with its major incident, held in the order in which everybody holds them. */
export async function lockReview(tx: Tx, actor: Actor, name: string): Promise<LockedReview | null> {
  const mi = await lockMi(tx, actor, name);
  const row = mi && (await tx.miReview.findUnique({ where: { majorIncidentId: mi.id } }));
  if (!mi || !row) return null;
  const state = ReviewView.shape.state.parse(row.state);
  return {
    mi,
    review: { ...row, state, sections: ReviewSections.parse(row.sections) },
    seen: { mi: mi.seen, drill: mi.drill, state, submittedById: row.submittedById },
  };
}

/** Writes the changes as its next version. */
export async function writeReview(
  tx: Tx,
  review: { majorIncidentId: string; version: number },
  data: Prisma.MiReviewUncheckedUpdateInput,
): Promise<void> {
  await tx.miReview.update({
    where: { majorIncidentId: review.majorIncidentId, version: review.version },
    data: { ...data, version: review.version + 1, updatedAt: new Date() },
    select: { version: true },
  });
}

type Ended = {
  id: string;
  seen: { severity: LockedMi["seen"]["severity"] };
  reviewOwnerId: string | null;
  reviewDueAt: Date | null;
  createdById: string;
  drill: boolean;
};

/**
 * Opens the review of one that has just been stood down, filled in from what is known; one that was
 * reopened goes on with what it had. Returns by when it has to be held, and whose it is.
 */
export async function openReview(
  tx: Tx,
  emit: Emit,
  mi: Ended,
  now: Date,
): Promise<{ reviewOwnerId: string; reviewDueAt: Date }> {
  const reviewOwnerId = mi.reviewOwnerId ?? mi.createdById;
  const isPast = mi.reviewDueAt !== null && mi.reviewDueAt <= now;
  const reviewDueAt =
    mi.reviewDueAt === null || isPast ? reviewDue(mi.seen.severity, now) : mi.reviewDueAt;
  const publishDueAt = mi.drill ? null : publishDue(mi.seen.severity, now);
  await tx.miReview.createMany({
    data: [{ majorIncidentId: mi.id, sections: await prefilled(tx, mi.id) }],
    skipDuplicates: true,
  });
  await tx.miReview.updateMany({
    where: { majorIncidentId: mi.id, OR: [{ publishDueAt: null }, { publishDueAt: { lte: now } }] },
    data: { publishDueAt },
  });
  emit(miReviewOpened, mi.id, { ownerId: reviewOwnerId, dueAt: reviewDueAt.toISOString() });
  return { reviewOwnerId, reviewDueAt };
}

/** It goes on after all: whatever was approved was no last word. */
export async function reopenReview(tx: Tx, miId: string): Promise<void> {
  const row = await tx.miReview.findUnique({ where: { majorIncidentId: miId } });
  if (!row || row.state === "draft") return;
  await writeReview(tx, row, { ...UNSUBMITTED, state: "draft" });
}

export const UNSUBMITTED = {
  submittedById: null,
  submittedAt: null,
  approvedById: null,
  approvedAt: null,
  publishedAt: null,
  skipReason: null,
} as const;

type Closing = {
  review: {
    state: ReviewState;
    problemId: string | null;
    noProblemReason: string | null;
    customerMessage: string | null;
  } | null;
  drill: boolean;
  /** How many of its action items have nobody to do them. */
  unowned: number;
};

/** What still stands between a major incident and its end, each as the member that is open. */
export function openForClose({ review, drill, unowned }: Closing): string[] {
  if (review === null) return ["review"];
  if (!SETTLED_REVIEWS.includes(review.state)) return ["review"];
  const isSkipped = review.state === "skipped";
  const open: string[] = [];
  if (unowned > 0) open.push("actionItems");
  // An exercise has no cause to look for and nobody to tell.
  if (drill || isSkipped) return open;
  if (review.problemId === null && review.noProblemReason === null) open.push("problem");
  if (review.customerMessage === null) open.push("customerMessage");
  return open;
}

/** How many open tickets among its action items belong to nobody. */
export const unownedActions = (tx: Tx, miId: string): Promise<number> =>
  tx.miActionItem.count({
    where: {
      majorIncidentId: miId,
      ticket: { open: true, assigneeId: null, trashEntryId: null },
    },
  });

/** @throws `invalid-transition` naming what is open. */
export async function requireReviewed(tx: Tx, mi: LockedMi): Promise<void> {
  const row = await tx.miReview.findUnique({ where: { majorIncidentId: mi.id } });
  const review = row && { ...row, state: ReviewView.shape.state.parse(row.state) };
  const unowned = await unownedActions(tx, mi.id);
  const open = openForClose({ review, drill: mi.drill, unowned });
  if (open.length === 0) return;
  throw new Refused(
    "invalid-transition",
    `It cannot be closed while these are open: ${open.join(", ")}.`,
    { errors: open.map((key) => ({ path: `/review/${key}`, message: "is open" })) },
  );
}

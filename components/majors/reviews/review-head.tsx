import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { Badge } from "@/components/ui/badge";
import { When } from "@/components/ui/when";
import type { ReviewView } from "@/lib/major-incidents/review-contract";
import { isUnpublished } from "@/lib/major-incidents/review-lifecycle";

/** Of the word for its state, which whoever moves the review is led to. */
export const STANDING_ID = "review-standing";

/** Where the review stands, whose it is, and by when. */
export async function ReviewHead({
  review,
  children,
}: {
  review: ReviewView;
  children: ReactNode;
}) {
  const [t, m] = await Promise.all([getTranslations("majorReviews"), getTranslations("majors")]);
  const { state, owner, dueAt, overdue, submittedBy, approvedBy, skipReason } = review;
  const { publishDueAt, publishOverdue } = review;
  const isOpen = state === "draft" || state === "in_review";
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-1 border-b border-line bg-surface px-4 py-2.5">
      {children}
      <span id={STANDING_ID} tabIndex={-1} className="scroll-mt-16 rounded-control">
        <Badge tone={isOpen ? "note" : "accent"}>{t(`state.${state}`)}</Badge>
      </span>
      {review.majorIncident.drill && <Badge tone="note">{m("drill")}</Badge>}
      <span className="text-text-2">
        {t("owner")}: <bdi>{owner?.name ?? t("nobody")}</bdi>
      </span>
      {dueAt && isOpen && (
        <span className={overdue ? "font-semibold text-danger" : "text-text-2"}>
          {overdue ? t("overdue") : t("due")} <When at={dueAt} as="hour" />
        </span>
      )}
      {publishDueAt && isUnpublished(state) && (
        <span className={publishOverdue ? "font-semibold text-danger" : "text-text-2"}>
          {publishOverdue ? t("publishOverdue") : t("publishDue")}{" "}
          <When at={publishDueAt} as="hour" />
        </span>
      )}
      {submittedBy && (
        <span className="text-text-2">{t("submittedBy", { name: submittedBy.name })}</span>
      )}
      {approvedBy && (
        <span className="text-text-2">{t("approvedBy", { name: approvedBy.name })}</span>
      )}
      {skipReason && <span className="text-text-2">{skipReason}</span>}
    </div>
  );
}

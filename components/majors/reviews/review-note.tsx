import { getNow, getTranslations } from "next-intl/server";
import { When } from "@/components/ui/when";
import type { MajorIncidentView } from "@/lib/major-incidents/contract";

/** In a list: where the review stands while somebody still has to do something about it. */
export async function ReviewNote({ mi }: { mi: MajorIncidentView }) {
  const { reviewState, reviewDueAt, state } = mi;
  if (reviewState === null || state === "closed") return null;
  const [t, now] = await Promise.all([getTranslations("majorReviews"), getNow()]);
  const isOpen = reviewState === "draft" || reviewState === "in_review";
  const isLate = isOpen && reviewDueAt !== null && new Date(reviewDueAt) < now;
  return (
    <span className={`block text-meta ${isLate ? "font-semibold text-danger" : ""}`}>
      {t("title")}: {t(`state.${reviewState}`)}
      {isOpen && reviewDueAt && (
        <>
          , {isLate ? t("overdue") : t("action.due")}{" "}
          <When at={reviewDueAt} as={isLate ? "long" : "hour"} />
        </>
      )}
    </span>
  );
}

import { getTranslations } from "next-intl/server";
import { Ask } from "@/components/major-incidents/ask";
import { TextArea } from "@/components/ui/field";
import type { FormAction } from "@/components/ui/form-state";
import type { ReviewView } from "@/lib/major-incidents/review-contract";
import { REVIEW_EVENTS } from "@/lib/major-incidents/review-words";
import { HandOn } from "./hand-on";
import { STANDING_ID } from "./review-head";

const ASKED = ["send_back", "skip"];

/** What may be done with the whole review now. */
export async function ReviewMoves({ review, action }: { review: ReviewView; action: FormAction }) {
  const t = await getTranslations("majorReviews");
  const sections = Object.fromEntries(
    review.sections.map(({ key, label }) => [key, { label, elsewhere: true as const }]),
  );
  return (
    <HandOn state={review.state} to={STANDING_ID}>
      {REVIEW_EVENTS.filter((event) => review.can[event]).map((event) => {
        const asks = ASKED.includes(event);
        return (
          <Ask
            key={event}
            action={action}
            look={asks ? "plain" : "primary"}
            label={t(`move.${event}`)}
            send={{ majorIncidentId: review.majorIncident.id, event }}
            {...(asks ? { id: `review-${event}` } : {})}
            {...(asks ? { lead: t(`moveLead.${event}`) } : {})}
            fields={{ ...sections, reason: { label: t("reason"), missing: t("reasonMissing") } }}
          >
            {asks && <TextArea name="reason" rows={2} required />}
          </Ask>
        );
      })}
    </HandOn>
  );
}

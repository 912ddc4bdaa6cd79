import { getTranslations } from "next-intl/server";
import type { ScorecardView } from "@/lib/major-incidents/drill-contract";

/** What a drill would have sent. */
export async function Captured({ captured }: { captured: ScorecardView["captured"] }) {
  const t = await getTranslations("majorReviews.drill");
  return (
    <>
      <p className="text-text-2">{t("capturedLead")}</p>
      <ul className="grid gap-1">
        <li>{t("updates", { count: captured.updates })}</li>
        <li>{t("deliveries", { count: captured.deliveries })}</li>
        <li>{t("notices", { count: captured.notices })}</li>
      </ul>
    </>
  );
}

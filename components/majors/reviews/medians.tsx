import { getTranslations } from "next-intl/server";
import { amount } from "@/lib/major-incidents/metric-sentence";
import type { OverviewView } from "@/lib/major-incidents/overview-contract";

/** How long things usually take, and of how many that is said. */
export async function Medians({ medians }: Pick<OverviewView, "medians">) {
  const t = await getTranslations("majorReviews");
  return (
    <dl className="grid gap-2">
      {medians.map(({ key, label, unit, median, of }) => (
        <div key={key}>
          <dt className="text-text-2" title={t(`counted.${key}`)}>
            {label}
            <span className="sr-only">: {t(`counted.${key}`)}</span>
          </dt>
          <dd className="text-base font-semibold tabular-nums">
            {median === null ? t("overview.dash") : amount(Math.round(median), unit)}{" "}
            <span className="text-meta font-normal text-text-2">
              {t("overview.judged", { count: of })}
            </span>
          </dd>
        </div>
      ))}
    </dl>
  );
}

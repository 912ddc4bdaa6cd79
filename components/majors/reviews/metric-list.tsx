import { getTranslations } from "next-intl/server";
import { metricWords } from "@/lib/major-incidents/metric-sentence";
import type { MetricView } from "@/lib/major-incidents/review-contract";

/** Every metric with its number, or with the reason why there is none, and how it is counted. */
export async function MetricList({ metrics }: { metrics: readonly MetricView[] }) {
  const t = await getTranslations("majorReviews");
  return (
    <dl className="grid gap-x-4 gap-y-1 sm:grid-cols-[max-content_minmax(0,1fr)]">
      {metrics.map((metric) => (
        <div key={metric.key} className="max-sm:mbe-1 sm:contents">
          <dt className="text-text-2" title={t(`counted.${metric.key}`)}>
            {metric.label}
            <span className="sr-only">: {t(`counted.${metric.key}`)}</span>
          </dt>
          <dd
            className={
              metric.state === "recorded"
                ? "font-medium tabular-nums"
                : metric.state === "invalid"
                  ? "text-danger"
                  : "text-text-2"
            }
          >
            {metricWords(metric)}
          </dd>
        </div>
      ))}
    </dl>
  );
}

import { useTranslations } from "next-intl";
import { When } from "@/components/ui/when";
import type { ProblemPractice } from "@/lib/problems/contract";

const DAY_SECONDS = 86_400;

/** Each time that it was worked on, once there is more than one. */
export function ProblemSpans({ spans }: { spans: ProblemPractice["spans"] }) {
  const t = useTranslations("problems.spans");
  if (spans.length < 2) return null;
  return (
    <section
      aria-label={t("title")}
      className="grid gap-1.5 rounded-card border border-line bg-surface p-3 sm:px-4"
    >
      <h2 className="font-semibold">{t("title")}</h2>
      <ol className="grid gap-1">
        {spans.map(({ from, until, end, seconds }) => (
          <li key={from}>
            <When at={from} as="hour" /> –{" "}
            {until === null ? (
              t("goesOn")
            ) : (
              <>
                <When at={until} as="hour" />{" "}
                <span className="text-text-2">
                  ({t("end", { end: end ?? "closed" })},{" "}
                  {t("days", { days: Math.floor((seconds ?? 0) / DAY_SECONDS) })})
                </span>
              </>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}

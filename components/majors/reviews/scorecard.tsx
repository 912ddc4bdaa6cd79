import { getTranslations } from "next-intl/server";
import { TableFrame } from "@/components/ui/table-frame";
import type { ScorecardView } from "@/lib/major-incidents/drill-contract";
import { amount } from "@/lib/major-incidents/metric-sentence";

const LOOK = {
  met: "font-semibold text-st-resolved",
  missed: "font-semibold text-danger",
  pending: "text-text-2",
  not_applicable: "text-text-2",
} as const;

/** What was aimed at, what was, and whether it was good enough. */
export async function Scorecard({ card }: { card: ScorecardView }) {
  const t = await getTranslations("majorReviews.score");
  return (
    <>
      <p className="text-base font-semibold">{t("sum", { met: card.met, judged: card.judged })}</p>
      <TableFrame
        label={t("title")}
        stacks
        head={[t("head.what"), t("head.target"), t("head.actual"), t("head.verdict")]}
      >
        {card.scores.map(({ key, label, unit, target, actual, verdict }) => (
          <tr key={key}>
            <td>{label}</td>
            <td className="tabular-nums">{amount(target, unit)}</td>
            <td className="tabular-nums">{actual === null ? "–" : amount(actual, unit)}</td>
            <td className={LOOK[verdict]}>{t(verdict)}</td>
          </tr>
        ))}
      </TableFrame>
    </>
  );
}

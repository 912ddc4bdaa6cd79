import Link from "next/link";
import { getTranslations } from "next-intl/server";
import type { OverviewView } from "@/lib/major-incidents/overview-contract";
import { SEVERITIES } from "@/lib/major-incidents/words";

type Props = {
  months: OverviewView["data"];
  chosen: string | null;
  nameOf: (month: string) => string;
};

const WIDTH = 600;
const HEIGHT = 160;
const FOOT = 34;
const FILL = { SEV1: "fill-sev1", SEV2: "fill-sev2", SEV3: "fill-sev3" } as const;
const MARK = { SEV1: "▲", SEV2: "◆", SEV3: "●" } as const;

/** A bar a month, divided by severity; each is a link to its rows, and the numbers stand below it. */
export async function MonthChart({ months, chosen, nameOf }: Props) {
  const t = await getTranslations("majorReviews.overview");
  const most = Math.max(1, ...months.map(({ total }) => total));
  const step = WIDTH / months.length;
  const heightOf = (count: number) => (count / most) * (HEIGHT - 20);
  return (
    <>
      <ul aria-label={t("chart")} className="grid grid-flow-col auto-cols-fr items-end ps-16">
        {months.map((one) => {
          let top = HEIGHT;
          const words = t("bar", { month: nameOf(one.month), count: one.total });
          return (
            <li key={one.month}>
              <Link
                href={`/major-incidents/overview?month=${one.month}`}
                prefetch={false}
                scroll={false}
                aria-current={one.month === chosen ? "true" : undefined}
                className="block rounded-control hover:bg-sunken aria-[current=true]:bg-accent-soft"
              >
                <svg
                  role="img"
                  aria-label={words}
                  viewBox={`0 0 ${step} ${HEIGHT + FOOT}`}
                  className="w-full"
                  preserveAspectRatio="xMidYMax meet"
                >
                  {SEVERITIES.toReversed().map((severity) => {
                    const height = heightOf(one.bySeverity[severity] ?? 0);
                    top -= height;
                    return (
                      <rect
                        key={severity}
                        x={step * 0.2}
                        y={top}
                        width={step * 0.6}
                        height={height}
                        className={FILL[severity]}
                      />
                    );
                  })}
                  <line
                    x1={0}
                    x2={step}
                    y1={HEIGHT}
                    y2={HEIGHT}
                    className="stroke-line-strong"
                    strokeWidth={1}
                  />
                  {one.total > 0 && (
                    <text
                      x={step / 2}
                      y={top - 5}
                      textAnchor="middle"
                      className="fill-text text-[13px] font-semibold"
                    >
                      {one.total}
                    </text>
                  )}
                  <text
                    x={step / 2}
                    y={HEIGHT + 16}
                    textAnchor="middle"
                    className="fill-text-2 text-[12px]"
                  >
                    {one.month.slice(5)}
                  </text>
                  <text
                    x={step / 2}
                    y={HEIGHT + 30}
                    textAnchor="middle"
                    className="fill-text-2 text-[11px]"
                  >
                    {one.month.slice(2, 4)}
                  </text>
                </svg>
              </Link>
            </li>
          );
        })}
      </ul>
      <table className="w-full table-fixed border-collapse text-meta [&_td]:px-0 [&_td]:text-center [&_td]:tabular-nums [&_th]:px-0 [&_th]:font-medium [&_th]:text-text-2">
        <caption className="sr-only">{t("chart")}</caption>
        <thead className="sr-only">
          <tr>
            <th scope="col">{t("month")}</th>
            {months.map(({ month }) => (
              <th key={month} scope="col">
                {nameOf(month)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {SEVERITIES.map((severity) => (
            <tr key={severity}>
              <th scope="row" className="w-16 text-start whitespace-nowrap">
                {MARK[severity]} {severity}
              </th>
              {months.map((one) => (
                <td key={one.month}>{one.bySeverity[severity] || "·"}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

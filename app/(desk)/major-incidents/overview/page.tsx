import { getLocale, getTimeZone, getTranslations } from "next-intl/server";
import { Page } from "@/components/layout/page";
import { MiList } from "@/components/major-incidents/mi-list";
import { Panel } from "@/components/major-incidents/panel";
import { ActionList } from "@/components/majors/reviews/action-list";
import { Medians } from "@/components/majors/reviews/medians";
import { MonthChart } from "@/components/majors/reviews/month-chart";
import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";
import { actionItemsFor } from "@/lib/major-incidents/action-queries";
import { beginningOf, nextMonth } from "@/lib/major-incidents/months";
import { overviewFor } from "@/lib/major-incidents/overview";
import { Month } from "@/lib/major-incidents/overview-contract";
import { majorIncidentsFor } from "@/lib/major-incidents/queries";
import { requireAgent } from "@/lib/web/session-actor";

const ROWS = 50;
const ACTIONS = 50;

type Props = { searchParams: Promise<{ month?: string | string[] }> };

export default async function OverviewPage({ searchParams }: Props) {
  const person = await requireAgent();
  const [asked, timeZone, locale] = await Promise.all([searchParams, getTimeZone(), getLocale()]);
  const month = Month.safeParse(asked.month).data ?? null;
  const [overview, actions, chosen, t, m] = await Promise.all([
    overviewFor(person, { timeZone }),
    actionItemsFor(person, { state: "open" }, { limit: ACTIONS }),
    month === null
      ? null
      : majorIncidentsFor(
          person,
          {
            drill: false,
            declaredFrom: beginningOf(month, timeZone).toISOString(),
            declaredTo: beginningOf(nextMonth(month), timeZone).toISOString(),
          },
          { limit: ROWS },
        ),
    getTranslations("majorReviews"),
    getTranslations("majors"),
  ]);
  const nameOf = (one: string) =>
    new Intl.DateTimeFormat(locale, { month: "long", year: "numeric", timeZone: "UTC" }).format(
      new Date(`${one}-01T12:00:00Z`),
    );
  const total = overview.data.reduce((sum, one) => sum + one.total, 0);
  return (
    <Page
      place={{
        title: t("overview.title"),
        trail: [{ href: "/major-incidents", name: m("title") }],
      }}
    >
      <div className="grid gap-3 p-3 lg:grid-cols-[minmax(0,1fr)_320px]">
        <div className="grid min-w-0 content-start gap-3">
          <Panel id="chart" title={t("overview.chart")}>
            {total === 0 ? (
              <EmptyState>{t("overview.none")}</EmptyState>
            ) : (
              <MonthChart months={overview.data} chosen={month} nameOf={nameOf} />
            )}
            <p className="text-meta text-text-2">
              {t("overview.drills")} {timeZone}
            </p>
          </Panel>
          {month !== null && chosen && (
            <Panel id="rows" title={t("overview.rows", { month: nameOf(month) })}>
              <MiList rows={chosen.rows} />
              <p>
                <ButtonLink href="/major-incidents/overview" look="quiet">
                  {t("overview.all")}
                </ButtonLink>
              </p>
            </Panel>
          )}
          <Panel id="actions" title={t("overview.actions")}>
            {actions.rows.length === 0 ? (
              <p className="text-text-2">{t("overview.actionsNone")}</p>
            ) : (
              <ActionList items={actions.rows} isReport />
            )}
          </Panel>
        </div>
        <Panel id="medians" title={t("overview.median")}>
          <Medians medians={overview.medians} />
        </Panel>
      </div>
    </Page>
  );
}

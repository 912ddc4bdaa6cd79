import { Siren } from "lucide-react";
import { getTranslations } from "next-intl/server";
import { Page } from "@/components/layout/page";
import { MiList } from "@/components/major-incidents/mi-list";
import { Practice } from "@/components/major-incidents/practice";
import { OnNow } from "@/components/rota/on-now";
import { ButtonLink } from "@/components/ui/button-link";
import { env } from "@/lib/env";
import { practiceState } from "@/lib/major-incidents/practice";
import { majorIncidentsFor } from "@/lib/major-incidents/queries";
import { rotasFor } from "@/lib/rota/queries";
import { requireAgent } from "@/lib/web/session-actor";
import { practiseAction } from "./actions";

const ROWS = 50;

type Props = { searchParams: Promise<{ cursor?: string | string[] }> };

export default async function MajorIncidentsPage({ searchParams }: Props) {
  const person = await requireAgent();
  const { cursor } = await searchParams;
  const page = { limit: ROWS, ...(typeof cursor === "string" ? { cursor } : {}) };
  const [found, rotas, t, reviews, practice] = await Promise.all([
    majorIncidentsFor(person, {}, page).catch(() => majorIncidentsFor(person, {}, { limit: ROWS })),
    rotasFor(person),
    getTranslations("majors"),
    getTranslations("majorReviews"),
    env.isDemo ? practiceState() : "over",
  ]);
  return (
    <Page
      place={{ title: t("title") }}
      actions={
        <>
          <ButtonLink href="/major-incidents/maintenance">{t("list.maintenance")}</ButtonLink>
          <ButtonLink href="/major-incidents/rota">{t("list.rota")}</ButtonLink>
          <ButtonLink href="/major-incidents/overview">{reviews("overview.open")}</ButtonLink>
          <ButtonLink href="/major-incidents/new" look="danger">
            <Siren aria-hidden size={16} strokeWidth={1.75} />
            {t("declare.open")}
          </ButtonLink>
        </>
      }
    >
      <OnNow rotas={rotas} />
      {practice !== "over" && <Practice isBegun={practice === "begun"} action={practiseAction} />}
      {(practice === "over" || found.rows.length > 0) && <MiList rows={found.rows} />}
      {found.nextCursor !== null && (
        <p className="p-4 text-center">
          <ButtonLink href={`/major-incidents?cursor=${encodeURIComponent(found.nextCursor)}`}>
            {t("list.more")}
          </ButtonLink>
        </p>
      )}
    </Page>
  );
}

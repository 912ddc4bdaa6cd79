import { getTranslations } from "next-intl/server";
import { Page } from "@/components/layout/page";
import { OlaList } from "@/components/sla/ola-list";
import { ButtonLink } from "@/components/ui/button-link";
import { NextPage } from "@/components/ui/next-page";
import { olasFor } from "@/lib/ola/queries";
import { FEW, type Search, searched } from "@/lib/web/directory-search";
import { requireAdmin } from "@/lib/web/session-actor";

export default async function TeamTargetsPage({ searchParams }: { searchParams: Search }) {
  const person = await requireAdmin();
  const [{ rows, nextCursor, asked }, t] = await Promise.all([
    searched(searchParams, (_asked, page) => olasFor(person, page), FEW),
    getTranslations("ola"),
  ]);
  return (
    <Page
      place={{ title: t("title") }}
      actions={
        <ButtonLink look="primary" href="/admin/service-levels/teams/new">
          {t("add")}
        </ButtonLink>
      }
    >
      <div className="grid max-w-5xl gap-4 p-4">
        <p className="max-w-3xl text-text-2">{t("lead")}</p>
        <OlaList policies={rows} />
        <NextPage
          path="/admin/service-levels/teams"
          cursor={asked.cursor}
          nextCursor={nextCursor}
        />
      </div>
    </Page>
  );
}

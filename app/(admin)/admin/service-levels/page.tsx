import { getTranslations } from "next-intl/server";
import { Page } from "@/components/layout/page";
import { PolicyList } from "@/components/sla/policy-list";
import { ButtonLink } from "@/components/ui/button-link";
import { NextPage } from "@/components/ui/next-page";
import { policiesFor } from "@/lib/sla/queries";
import { FEW, type Search, searched } from "@/lib/web/directory-search";
import { requireAdmin } from "@/lib/web/session-actor";

export default async function ServiceLevelsPage({ searchParams }: { searchParams: Search }) {
  const person = await requireAdmin();
  const [{ rows, nextCursor, asked }, t] = await Promise.all([
    searched(searchParams, (_asked, page) => policiesFor(person, page), FEW),
    getTranslations("sla"),
  ]);
  return (
    <Page
      place={{ title: t("part.policies") }}
      actions={
        <ButtonLink look="primary" href="/admin/service-levels/new">
          {t("policy.add")}
        </ButtonLink>
      }
    >
      <div className="grid max-w-5xl gap-4 p-4">
        <p className="max-w-3xl text-text-2">{t("policy.lead")}</p>
        <PolicyList policies={rows} />
        <NextPage path="/admin/service-levels" cursor={asked.cursor} nextCursor={nextCursor} />
      </div>
    </Page>
  );
}

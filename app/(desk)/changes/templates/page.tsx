import { getTranslations } from "next-intl/server";
import { TemplateList } from "@/components/changes/template-list";
import { Page } from "@/components/layout/page";
import { ButtonLink } from "@/components/ui/button-link";
import { NextPage } from "@/components/ui/next-page";
import { canKeepTemplates } from "@/lib/changes/policy";
import { templatesFor } from "@/lib/changes/template-queries";
import { FEW, type Search, searched } from "@/lib/web/directory-search";
import { requireAgent } from "@/lib/web/session-actor";
import { liftAction, makeAction } from "./actions";

export default async function TemplatesPage({ searchParams }: { searchParams: Search }) {
  const person = await requireAgent();
  const [{ rows, nextCursor, asked }, t] = await Promise.all([
    searched(searchParams, (_asked, page) => templatesFor(person, page), FEW),
    getTranslations("changes"),
  ]);
  return (
    <Page
      shape="reading"
      place={{ title: t("templates.title"), trail: [{ href: "/changes", name: t("calendar") }] }}
      actions={
        canKeepTemplates(person) ? (
          <ButtonLink look="primary" href="/changes/templates/new">
            {t("templates.new")}
          </ButtonLink>
        ) : null
      }
    >
      <p className="text-text-2">{t("templates.lead")}</p>
      <TemplateList templates={rows} makeAction={makeAction} liftAction={liftAction} />
      <NextPage path="/changes/templates" cursor={asked.cursor} nextCursor={nextCursor} />
    </Page>
  );
}

import { getTranslations } from "next-intl/server";
import { Page } from "@/components/layout/page";
import { RulesForm } from "@/components/playbook/rules-form";
import { NextPage } from "@/components/ui/next-page";
import { choicesFor } from "@/lib/people/choices";
import { rulesFor } from "@/lib/trigger-rules/queries";
import { FEW, type Search, searched } from "@/lib/web/directory-search";
import { requireAdmin } from "@/lib/web/session-actor";
import { createRuleAction, removeRuleAction, reviseRuleAction } from "../actions";

export default async function RulesPage({ searchParams }: { searchParams: Search }) {
  const person = await requireAdmin();
  const [{ rows, nextCursor, asked }, { services }, t] = await Promise.all([
    searched(searchParams, (_asked, page) => rulesFor(person, page), FEW),
    choicesFor(person),
    getTranslations("playbook"),
  ]);
  return (
    <Page place={{ title: t("part.rules") }}>
      <div className="grid max-w-5xl gap-4 p-4">
        <p className="max-w-3xl text-text-2">{t("rules.lead")}</p>
        <RulesForm
          rules={rows}
          services={services}
          createAction={createRuleAction}
          reviseAction={reviseRuleAction}
          removeAction={removeRuleAction}
        />
        <NextPage
          path="/admin/major-incidents/rules"
          cursor={asked.cursor}
          nextCursor={nextCursor}
        />
      </div>
    </Page>
  );
}

import { getTranslations } from "next-intl/server";
import { Page } from "@/components/layout/page";
import { RulesForm } from "@/components/playbook/rules-form";
import { choicesFor } from "@/lib/people/choices";
import { rulesFor } from "@/lib/trigger-rules/queries";
import { requireAdmin } from "@/lib/web/session-actor";
import { createRuleAction, removeRuleAction, reviseRuleAction } from "../actions";

export default async function RulesPage() {
  const person = await requireAdmin();
  const [{ rows }, { services }, t] = await Promise.all([
    rulesFor(person, { limit: 100 }),
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
      </div>
    </Page>
  );
}

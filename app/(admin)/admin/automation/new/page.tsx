import { getTranslations } from "next-intl/server";
import { RuleForm } from "@/components/automation/rule-form";
import { Page } from "@/components/layout/page";
import { choicesFor } from "@/lib/people/choices";
import { requireAdmin } from "@/lib/web/session-actor";
import { createAutomationAction } from "../actions";

export default async function NewAutomationPage() {
  const person = await requireAdmin();
  const [choices, t] = await Promise.all([choicesFor(person), getTranslations("automation")]);
  return (
    <Page
      shape="reading"
      place={{
        title: t("add"),
        trail: [{ href: "/admin/automation", name: t("title") }],
      }}
    >
      <p className="max-w-[72ch] text-text-2">{t("lead")}</p>
      <RuleForm teams={choices.teams} agents={choices.agents} action={createAutomationAction} />
    </Page>
  );
}

import { getTimeZone, getTranslations } from "next-intl/server";
import { RuleForm } from "@/components/automation/rule-form";
import { Page } from "@/components/layout/page";
import { requireAdmin } from "@/lib/web/session-actor";
import { createAutomationAction } from "../actions";
import { offeredFor } from "../offered";

export default async function NewAutomationPage() {
  const person = await requireAdmin();
  const [offered, timeZone, t] = await Promise.all([
    offeredFor(person),
    getTimeZone(),
    getTranslations("automation"),
  ]);
  return (
    <Page
      shape="reading"
      place={{
        title: t("add"),
        trail: [{ href: "/admin/automation", name: t("title") }],
      }}
    >
      <p className="max-w-[72ch] text-text-2">{t("lead")}</p>
      <RuleForm offered={offered} timeZone={timeZone} action={createAutomationAction} />
    </Page>
  );
}

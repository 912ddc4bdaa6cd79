import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { TemplateForm } from "@/components/changes/template-form";
import { Page } from "@/components/layout/page";
import { canKeepTemplates } from "@/lib/changes/policy";
import { choicesFor } from "@/lib/people/choices";
import { requireAgent } from "@/lib/web/session-actor";
import { createTemplateAction } from "../actions";

export default async function NewTemplatePage() {
  const person = await requireAgent();
  if (!canKeepTemplates(person)) notFound();
  const [choices, t] = await Promise.all([
    choicesFor(person),
    getTranslations("changes.templates"),
  ]);
  return (
    <Page
      shape="reading"
      place={{ title: t("new"), trail: [{ href: "/changes/templates", name: t("title") }] }}
    >
      <TemplateForm template={null} {...choices} action={createTemplateAction} />
    </Page>
  );
}

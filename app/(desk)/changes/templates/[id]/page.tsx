import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { TemplateForm } from "@/components/changes/template-form";
import { Page } from "@/components/layout/page";
import { Ask } from "@/components/major-incidents/ask";
import { canKeepTemplates } from "@/lib/changes/policy";
import { templateFor } from "@/lib/changes/template-queries";
import { id as Id } from "@/lib/kernel/text";
import { choicesFor } from "@/lib/people/choices";
import { requireAgent } from "@/lib/web/session-actor";
import { removeTemplateAction, reviseTemplateAction } from "../actions";

export default async function TemplatePage({ params }: { params: Promise<{ id: string }> }) {
  const person = await requireAgent();
  const name = Id.safeParse((await params).id);
  const template =
    name.success && canKeepTemplates(person) ? await templateFor(person, name.data) : null;
  if (!template) notFound();
  const [choices, t] = await Promise.all([
    choicesFor(person),
    getTranslations("changes.templates"),
  ]);
  return (
    <Page
      shape="reading"
      place={{ title: template.name, trail: [{ href: "/changes/templates", name: t("title") }] }}
      actions={
        <Ask
          action={removeTemplateAction}
          look="quiet"
          label={t("remove")}
          send={{ templateId: template.id }}
        />
      }
    >
      <TemplateForm
        key={template.version}
        template={template}
        {...choices}
        action={reviseTemplateAction}
      />
    </Page>
  );
}

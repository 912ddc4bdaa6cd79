import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Page } from "@/components/layout/page";
import { TemplateEditor } from "@/components/mail/template-editor";
import { TEMPLATES } from "@/lib/mail/contract";
import { previewOf, templateFor } from "@/lib/mail/template-queries";
import { requireAdmin } from "@/lib/web/session-actor";
import { resetTemplateAction, reviseTemplateAction, testTemplateAction } from "./actions";

export default async function TemplatePage({ params }: { params: Promise<{ name: string }> }) {
  const person = await requireAdmin();
  const asked = (await params).name;
  const name = TEMPLATES.find((known) => known === asked);
  const template = name === undefined ? null : await templateFor(person, name);
  if (!template) notFound();
  const t = await getTranslations("mail.templates");
  return (
    <Page
      place={{
        title: t(`name.${template.name}`),
        trail: [{ href: "/admin/mail/templates", name: t("title") }],
      }}
    >
      <TemplateEditor
        template={template}
        preview={previewOf(template, person)}
        reviseAction={reviseTemplateAction}
        resetAction={resetTemplateAction}
        testAction={testTemplateAction}
      />
    </Page>
  );
}

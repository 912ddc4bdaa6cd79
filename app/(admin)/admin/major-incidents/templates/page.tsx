import { getTranslations } from "next-intl/server";
import { Page } from "@/components/layout/page";
import { TemplateForms } from "@/components/playbook/template-forms";
import { updateTemplatesFor } from "@/lib/playbook/queries";
import { requireAdmin } from "@/lib/web/session-actor";
import { resetUpdateTemplateAction, reviseUpdateTemplateAction } from "../actions";

export default async function UpdateTemplatesPage() {
  const [templates, t] = await Promise.all([
    requireAdmin().then(updateTemplatesFor),
    getTranslations("playbook"),
  ]);
  return (
    <Page place={{ title: t("part.templates") }}>
      <div className="grid max-w-5xl gap-4 p-4">
        <p className="max-w-3xl text-text-2">{t("templates.lead")}</p>
        <TemplateForms
          templates={templates}
          reviseAction={reviseUpdateTemplateAction}
          resetAction={resetUpdateTemplateAction}
        />
      </div>
    </Page>
  );
}

import { getTranslations } from "next-intl/server";
import { Page } from "@/components/layout/page";
import { SeverityForms } from "@/components/playbook/severity-forms";
import { severitiesFor } from "@/lib/playbook/queries";
import { requireAdmin } from "@/lib/web/session-actor";
import { resetSeverityAction, reviseSeverityAction } from "./actions";

export default async function SeveritiesPage() {
  const [severities, t] = await Promise.all([
    requireAdmin().then(severitiesFor),
    getTranslations("playbook"),
  ]);
  return (
    <Page place={{ title: t("title") }}>
      <div className="grid gap-4 p-4">
        <p className="max-w-3xl text-text-2">{t("severities.lead")}</p>
        <SeverityForms
          severities={severities}
          reviseAction={reviseSeverityAction}
          resetAction={resetSeverityAction}
        />
      </div>
    </Page>
  );
}

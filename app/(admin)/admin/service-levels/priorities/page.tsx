import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Page } from "@/components/layout/page";
import { MatrixForm } from "@/components/sla/matrix-form";
import { settingsFor } from "@/lib/settings/queries";
import { requireAdmin } from "@/lib/web/session-actor";
import { reviseMatrixAction } from "./actions";

export default async function PrioritiesPage() {
  const [settings, t] = await Promise.all([
    settingsFor(await requireAdmin()),
    getTranslations("sla"),
  ]);
  if (!settings) notFound();
  return (
    <Page place={{ title: t("part.priorities") }} shape="reading">
      <MatrixForm settings={settings} action={reviseMatrixAction} />
    </Page>
  );
}

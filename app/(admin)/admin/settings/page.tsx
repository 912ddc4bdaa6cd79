import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Page } from "@/components/layout/page";
import { SettingsForm } from "@/components/settings/settings-form";
import { settingsFor } from "@/lib/settings/queries";
import { requireAdmin } from "@/lib/web/session-actor";
import { reviseSettingsAction } from "./actions";

export default async function SettingsPage() {
  const [settings, t] = await Promise.all([
    settingsFor(await requireAdmin()),
    getTranslations("settings"),
  ]);
  if (!settings) notFound();
  return (
    <Page place={{ title: t("title") }} shape="reading">
      <SettingsForm settings={settings} action={reviseSettingsAction} />
    </Page>
  );
}

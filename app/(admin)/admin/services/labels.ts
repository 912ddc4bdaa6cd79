import { getTranslations } from "next-intl/server";

/** What the fields of a service are called. */
export async function serviceLabels() {
  const [t, services] = await Promise.all([getTranslations("people"), getTranslations("services")]);
  return {
    name: { label: t("name"), missing: t("nameMissing") },
    standing: { label: t("standing") },
    description: { label: t("services.description") },
    teamId: { label: t("services.team") },
    criticality: { label: services("criticalityOf") },
    dependsOnIds: { label: services("dependsOnField") },
  };
}

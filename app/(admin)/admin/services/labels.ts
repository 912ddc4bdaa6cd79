import { getTranslations } from "next-intl/server";

/** What the fields of a service are called. */
export async function serviceLabels() {
  const t = await getTranslations("people");
  return {
    name: { label: t("name"), missing: t("nameMissing") },
    description: { label: t("services.description") },
    teamId: { label: t("services.team") },
  };
}

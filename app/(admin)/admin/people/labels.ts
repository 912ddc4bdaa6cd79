import { getTranslations } from "next-intl/server";

/** What the fields of a person are called. */
export async function personLabels() {
  const t = await getTranslations("people");
  return {
    name: { label: t("name"), missing: t("nameMissing") },
    email: { label: t("people.email"), missing: t("people.emailMissing") },
    role: { label: t("people.role") },
    organisationId: { label: t("people.organisation") },
    orgManager: { label: t("people.orgManager") },
    teamIds: { label: t("people.teams") },
    grants: { label: t("people.grants") },
  };
}

import { getTranslations } from "next-intl/server";

/** What the fields of a organisation are called. */
export async function organisationLabels() {
  const t = await getTranslations("people");
  return {
    name: { label: t("name"), missing: t("nameMissing") },
    standing: { label: t("standing") },
    domains: { label: t("organisations.domains") },
    senderName: { label: t("organisations.senderName") },
    senderAddress: { label: t("organisations.senderAddress") },
    mailTracking: { label: t("organisations.mailTracking") },
  };
}

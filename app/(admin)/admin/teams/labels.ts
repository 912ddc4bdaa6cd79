import { getTranslations } from "next-intl/server";

/** What the fields of a team are called. */
export async function teamLabels() {
  const t = await getTranslations("people");
  return {
    name: { label: t("name"), missing: t("nameMissing") },
    standing: { label: t("standing") },
    memberIds: { label: t("teams.members") },
    assignment: { label: t("teams.assignment") },
    capacity: { label: t("teams.capacity") },
  };
}

import { useTranslations } from "next-intl";
import { PartLinks } from "@/components/layout/part-links";

/** In the order in which one needs them. */
const PARTS = {
  severities: "/admin/major-incidents",
  templates: "/admin/major-incidents/templates",
  checklist: "/admin/major-incidents/checklist",
  stakeholders: "/admin/major-incidents/stakeholders",
  rules: "/admin/major-incidents/rules",
  rota: "/admin/major-incidents/rota",
} as const;

const NAMES = ["severities", "templates", "checklist", "stakeholders", "rules", "rota"] as const;

/** What is set up for major incidents, page by page. */
export function Parts() {
  const t = useTranslations("playbook");
  const links = NAMES.map((part) => ({ href: PARTS[part], name: t(`part.${part}`) }));
  return <PartLinks label={t("parts")} links={links} />;
}

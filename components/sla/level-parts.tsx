import { useTranslations } from "next-intl";
import { PartLinks } from "@/components/layout/part-links";

const PARTS = {
  policies: "/admin/service-levels",
  teams: "/admin/service-levels/teams",
  calendars: "/admin/service-levels/calendars",
  priorities: "/admin/service-levels/priorities",
} as const;

const NAMES = ["policies", "teams", "calendars", "priorities"] as const;

/** What is set up for service levels, page by page. */
export function LevelParts() {
  const t = useTranslations("sla");
  const links = NAMES.map((part) => ({ href: PARTS[part], name: t(`part.${part}`) }));
  return <PartLinks label={t("title")} links={links} />;
}

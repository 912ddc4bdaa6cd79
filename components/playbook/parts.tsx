import { getTranslations } from "next-intl/server";
import { NavLink } from "@/components/layout/nav-link";

/** In the order in which one needs them. */
const PARTS = {
  severities: "/admin/major-incidents",
  templates: "/admin/major-incidents/templates",
  checklist: "/admin/major-incidents/checklist",
  stakeholders: "/admin/major-incidents/stakeholders",
  rules: "/admin/major-incidents/rules",
  rota: "/admin/major-incidents/rota",
} as const;

/** What is set up for major incidents, page by page. */
export async function Parts() {
  const t = await getTranslations("playbook");
  return (
    <nav aria-label={t("parts")} className="overflow-x-auto border-b border-line bg-surface px-3">
      <ul className="flex gap-1">
        {Object.entries(PARTS).map(([part, href]) => (
          <li key={part}>
            <NavLink
              href={href}
              exact
              className="flex min-h-11 items-center border-b-2 border-transparent px-2 whitespace-nowrap text-text-2 hover:text-text aria-[current=page]:border-accent aria-[current=page]:font-semibold aria-[current=page]:text-text"
            >
              {t(`part.${part}`)}
            </NavLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}

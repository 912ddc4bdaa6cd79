import { useTranslations } from "next-intl";
import { RowLink } from "@/components/people/row-link";
import { EmptyState } from "@/components/ui/empty-state";
import type { OlaView } from "@/lib/ola/contract";
import { lengthTyped } from "./target-lines";

/** What each team promises the others. */
export function OlaList({ policies }: { policies: readonly OlaView[] }) {
  const t = useTranslations("ola");
  if (policies.length === 0) return <EmptyState>{t("empty")}</EmptyState>;
  return (
    <ul className="rounded-card border border-line bg-surface">
      {policies.map(({ id, team, targets, tickets }) => (
        <li
          key={id}
          className="grid min-h-(--row) content-center gap-0.5 border-line px-3.5 py-1.5 not-last:border-b"
        >
          <RowLink href={`/admin/service-levels/teams/${id}`} name={team.name} />
          <span className="text-text-2">
            {targets
              .map(({ priority, minutes }) => `${priority} ${lengthTyped(minutes)}`)
              .join(", ")}{" "}
            · {t("tickets", { tickets })}
          </span>
        </li>
      ))}
    </ul>
  );
}

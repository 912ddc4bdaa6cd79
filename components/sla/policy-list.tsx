import { useTranslations } from "next-intl";
import { RowLink } from "@/components/people/row-link";
import { Badge } from "@/components/ui/badge";
import { EmptyState } from "@/components/ui/empty-state";
import type { PolicyView } from "@/lib/sla/contract";

/** What is promised for which tickets, the most narrow first, as a ticket is held against them. */
export function PolicyList({ policies }: { policies: readonly PolicyView[] }) {
  const t = useTranslations("sla");
  const types = useTranslations("tickets.type");
  if (policies.length === 0) return <EmptyState>{t("policy.empty")}</EmptyState>;
  const weight = ({ service, organisation, type }: PolicyView) =>
    (service ? 4 : 0) + (organisation ? 2 : 0) + (type ? 1 : 0);
  return (
    <ol className="rounded-card border border-line bg-surface">
      {[...policies]
        .sort((a, b) => weight(b) - weight(a))
        .map((policy) => {
          const { id, name, type, organisation, service, targets, tickets } = policy;
          return (
            <li
              key={id}
              className="grid min-h-(--row) content-center gap-0.5 border-line px-3.5 py-1.5 not-last:border-b"
            >
              <span className="flex flex-wrap items-center gap-2">
                <RowLink href={`/admin/service-levels/${id}`} name={name} />
                {service && <Badge>{service.name}</Badge>}
                {organisation && <Badge>{organisation.name}</Badge>}
                <Badge>{type ? types(type) : t("policy.everyType")}</Badge>
              </span>
              <span className="text-text-2">
                {t("policy.says", {
                  priorities: targets.map(({ priority }) => priority).join(", "),
                  tickets,
                })}
              </span>
            </li>
          );
        })}
    </ol>
  );
}

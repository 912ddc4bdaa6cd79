import { useTranslations } from "next-intl";
import { Ask } from "@/components/major-incidents/ask";
import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";
import type { FormAction } from "@/components/ui/form-state";
import type { PolicyView } from "@/lib/approvals/contract";

type Props = { policies: readonly PolicyView[]; removeAction: FormAction };

export function PolicyList({ policies, removeAction }: Props) {
  const t = useTranslations("approvals.policies");
  if (policies.length === 0) return <EmptyState>{t("none")}</EmptyState>;
  return (
    <ul className="rounded-card border border-line bg-surface">
      {policies.map(({ id, name, steps, items }) => (
        <li
          key={id}
          className="flex min-h-(--row) flex-wrap items-center gap-2 border-line px-3.5 py-1.5 not-last:border-b"
        >
          <span className="grid min-w-0 flex-1 basis-60">
            <bdi className="font-medium">{name}</bdi>
            <span className="text-text-2">
              {t("count", { count: steps.length })} · {t("items", { count: items })}
            </span>
          </span>
          <ButtonLink href={`/admin/approvals?edit=${id}#policy`} look="quiet">
            {t("edit")}
            <span className="sr-only">: {name}</span>
          </ButtonLink>
          <Ask
            action={removeAction}
            look="quiet"
            label={
              <>
                {t("remove")}
                <span className="sr-only">: {name}</span>
              </>
            }
            send={{ policyId: id }}
          />
        </li>
      ))}
    </ul>
  );
}

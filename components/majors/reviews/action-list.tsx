import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { Ask } from "@/components/major-incidents/ask";
import { Badge } from "@/components/ui/badge";
import type { FormAction } from "@/components/ui/form-state";
import { When } from "@/components/ui/when";
import type { ActionItemView } from "@/lib/major-incidents/review-contract";

type Props = {
  items: readonly ActionItemView[];
  /** Where they are those of many: each names its own. */
  isReport?: boolean;
  removeAction?: FormAction | undefined;
};

/** What has to be done, by whom and by when; each is a ticket. */
export async function ActionList({ items, isReport = false, removeAction }: Props) {
  const t = await getTranslations("majorReviews");
  return (
    <ul className="grid">
      {items.map((item) => (
        <li
          key={item.id}
          className="flex flex-wrap items-baseline gap-x-3 gap-y-0.5 border-b border-line py-1.5 last:border-0"
        >
          <span className="min-w-0 flex-1 basis-60">
            <Link
              href={`/tickets/${item.ticket.reference}`}
              prefetch={false}
              className="font-mono text-meta text-link hover:underline"
            >
              {item.ticket.reference}
            </Link>{" "}
            <bdi>{item.ticket.subject}</bdi>
            {isReport && (
              <>
                {" "}
                <Link
                  href={`/major-incidents/${item.majorIncident.reference}/review`}
                  prefetch={false}
                  className="font-mono text-meta text-text-2 hover:underline"
                >
                  {item.majorIncident.reference}
                </Link>
              </>
            )}
          </span>
          <Badge>{t(`actionKind.${item.kind}`)}</Badge>
          <span className={item.owner ? "text-text-2" : "font-medium text-danger"}>
            {item.owner?.name ?? t("action.unowned")}
          </span>
          {item.ticket.open ? (
            <span className={item.overdue ? "font-semibold text-danger" : "text-text-2"}>
              {item.overdue ? t("overdue") : t("action.due")}{" "}
              <When at={item.dueAt} as={item.overdue ? "long" : "hour"} />
            </span>
          ) : (
            <span className="text-st-resolved">{t("action.done")}</span>
          )}
          {removeAction && (
            <Ask
              action={removeAction}
              look="quiet"
              send={{ actionItemId: item.id }}
              label={
                <>
                  {t("action.remove")}
                  <span className="sr-only"> {item.ticket.reference}</span>
                </>
              }
            />
          )}
        </li>
      ))}
    </ul>
  );
}

import Link from "next/link";
import { useTranslations } from "next-intl";
import { shown } from "@/components/layout/shown-count";
import { Button } from "@/components/ui/button";
import { INBOX_TABS, type InboxFilter, type InboxTab } from "@/lib/notifications/contract";
import { TICKET_TYPES } from "@/lib/tickets/lifecycles/words";

type Props = {
  filter: InboxFilter;
  counts: Partial<Record<InboxTab, number>>;
  isAgent: boolean;
};

/** What of the inbox is shown; every choice is an address. */
export function InboxTabs({ filter, counts, isAgent }: Props) {
  const t = useTranslations("notifications");
  const tickets = useTranslations("tickets");
  const tabs = INBOX_TABS.filter((tab) => isAgent || tab !== "assigned");
  return (
    <div className="no-print flex flex-wrap items-center justify-between gap-x-4 gap-y-2 border-b border-line px-3.5 py-2 in-[.comfortable]:px-0">
      <ul aria-label={t("tabs")} className="flex flex-wrap gap-1">
        {tabs.map((tab) => {
          const count = counts[tab] ?? 0;
          return (
            <li key={tab}>
              <Link
                href={hrefOf({ ...filter, show: tab })}
                prefetch={false}
                aria-current={tab === filter.show ? "page" : undefined}
                className="inline-flex min-h-(--control) items-center gap-1.5 rounded-control px-2.5 text-text-2 hover:bg-sunken hover:text-text aria-[current=page]:bg-accent-soft aria-[current=page]:font-semibold aria-[current=page]:text-text"
              >
                {t(`tab.${tab}`)}
                {count > 0 && <span className="tabular-nums">{shown(count)}</span>}
              </Link>
            </li>
          );
        })}
      </ul>
      {isAgent && (
        <form action="/inbox" className="flex items-center gap-2">
          <input type="hidden" name="show" value={filter.show} />
          <label className="flex items-center gap-2">
            <span className="text-meta text-text-2">{t("filter.type")}</span>
            <select
              name="type"
              defaultValue={filter.type ?? ""}
              className="h-(--control) rounded-control border border-line-strong bg-surface px-2.5"
            >
              <option value="">{t("filter.any")}</option>
              {TICKET_TYPES.map((type) => (
                <option key={type} value={type}>
                  {tickets(`type.${type}`)}
                </option>
              ))}
            </select>
          </label>
          <Button type="submit">{t("filter.apply")}</Button>
        </form>
      )}
    </div>
  );
}

function hrefOf({ show, type }: InboxFilter): string {
  const search = new URLSearchParams({
    ...(show === "inbox" ? {} : { show }),
    ...(type ? { type } : {}),
  }).toString();
  return search === "" ? "/inbox" : `/inbox?${search}`;
}

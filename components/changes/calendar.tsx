import Link from "next/link";
import { useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import { EmptyState } from "@/components/ui/empty-state";
import { When } from "@/components/ui/when";
import type { CalendarView } from "@/lib/changes/contract";

/** What is planned and what is frozen, in the order in which it begins. */
export function Calendar({ calendar }: { calendar: CalendarView }) {
  const t = useTranslations("changes");
  const tickets = useTranslations("tickets");
  const rows = [
    ...calendar.changes.map((change) => ({ at: change.startsAt, change, freeze: null })),
    ...calendar.freezes.map((freeze) => ({ at: freeze.startsAt, change: null, freeze })),
  ].sort((one, other) => one.at.localeCompare(other.at));
  if (rows.length === 0) return <EmptyState>{t("nothing")}</EmptyState>;
  return (
    <ol aria-label={t("calendar")} className="rounded-card border border-line bg-surface">
      {rows.map(({ change, freeze }) => (
        <li
          key={`${(change ?? freeze)?.id} ${(change ?? freeze)?.startsAt}`}
          className={`flex min-h-(--row) flex-wrap items-center gap-x-3 gap-y-0.5 border-line px-3.5 py-2 not-last:border-b ${freeze ? "bg-sunken" : ""}`}
        >
          <span className="basis-56 text-text-2">
            <When at={(change ?? freeze)?.startsAt ?? ""} as="hour" /> –{" "}
            <When at={(change ?? freeze)?.endsAt ?? ""} as="hour" />
          </span>
          {change && (
            <>
              <span className="grid min-w-0 flex-1 basis-52">
                <Link href={`/tickets/${change.reference}`} className="font-medium hover:underline">
                  <span className="font-mono text-meta">{change.reference}</span>{" "}
                  <bdi>{change.subject}</bdi>
                </Link>
                {change.service && <span className="text-text-2">{change.service.name}</span>}
              </span>
              <Badge>{tickets(`state.${change.state}`)}</Badge>
            </>
          )}
          {freeze && (
            <>
              <span className="grid min-w-0 flex-1 basis-52">
                <bdi className="font-medium">{freeze.title}</bdi>
                <span className="text-text-2">
                  {freeze.services.map(({ name }) => name).join(", ") || t("everyService")}
                </span>
              </span>
              <Badge tone={freeze.hard ? "danger" : "note"}>
                {t(freeze.hard ? "hard" : "soft")}
              </Badge>
            </>
          )}
        </li>
      ))}
    </ol>
  );
}

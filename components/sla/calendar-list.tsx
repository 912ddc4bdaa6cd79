import { useTranslations } from "next-intl";
import { RowLink } from "@/components/people/row-link";
import { EmptyState } from "@/components/ui/empty-state";
import type { CalendarView } from "@/lib/calendars/contract";

type Props = { calendars: readonly CalendarView[] };

/** When the desk is at work, calendar by calendar. */
export function CalendarList({ calendars }: Props) {
  const t = useTranslations("sla.calendar");
  if (calendars.length === 0) return <EmptyState>{t("empty")}</EmptyState>;
  return (
    <ul className="rounded-card border border-line bg-surface">
      {calendars.map(({ id, name, timeZone, hours, holidays, policies }) => (
        <li
          key={id}
          className="grid min-h-(--row) content-center border-line px-3.5 py-1.5 not-last:border-b"
        >
          <RowLink href={`/admin/service-levels/calendars/${id}`} name={name} />
          <span className="text-text-2">
            {t("says", {
              zone: timeZone,
              days: new Set(hours.map(({ day }) => day)).size,
              holidays: holidays.length,
              policies,
            })}
          </span>
        </li>
      ))}
    </ul>
  );
}

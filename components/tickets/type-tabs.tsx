import Link from "next/link";
import { useTranslations } from "next-intl";
import { TICKET_TYPES, type TicketType } from "@/lib/tickets/lifecycles/words";

/** Which kind of ticket is being made; each has a form of its own. */
export function TypeTabs({ chosen }: { chosen: TicketType }) {
  const t = useTranslations("tickets");
  const desk = useTranslations("desk");
  return (
    <ul aria-label={desk("new.type")} className="flex flex-wrap gap-1.5">
      {TICKET_TYPES.map((type) => (
        <li key={type}>
          <Link
            href={`/tickets/new?type=${type}`}
            aria-current={type === chosen ? "page" : undefined}
            className="inline-flex min-h-(--control) items-center rounded-control border border-line px-2.5 font-medium hover:border-accent aria-[current=page]:border-accent aria-[current=page]:bg-accent-soft pointer-coarse:min-h-11"
          >
            {t(`type.${type}`)}
          </Link>
        </li>
      ))}
    </ul>
  );
}

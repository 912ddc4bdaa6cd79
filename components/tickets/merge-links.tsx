import Link from "next/link";
import { useTranslations } from "next-intl";
import type { TicketView } from "@/lib/tickets/contract";

const LINE =
  "inline-flex min-h-(--control) items-center text-link hover:underline pointer-coarse:min-h-11";

/** The ways to make one ticket of two, or two of one. */
export function MergeLinks({ ticket }: { ticket: TicketView }) {
  const t = useTranslations("merging");
  if (!ticket.can.merge && !ticket.can.split) return null;
  return (
    <ul className="grid border-b border-line pb-3">
      {ticket.can.merge && (
        <li>
          <Link href={`/tickets/${ticket.reference}/merge`} prefetch={false} className={LINE}>
            {t("open")}
          </Link>
        </li>
      )}
      {ticket.can.split && (
        <li>
          <Link href={`/tickets/${ticket.reference}/split`} prefetch={false} className={LINE}>
            {t("split.open")}
          </Link>
        </li>
      )}
    </ul>
  );
}

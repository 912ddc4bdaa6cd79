import Link from "next/link";
import { useTranslations } from "next-intl";
import { Drawing } from "@/components/ui/drawing";
import type { TicketView } from "@/lib/tickets/contract";
import { OPEN_STATES } from "@/lib/tickets/lifecycles/words";

/** The major incident on which the ticket hangs, or the way to declare one from it. */
export function Tie({ ticket }: { ticket: TicketView }) {
  const t = useTranslations("majors");
  const mi = ticket.majorIncident;
  if (!mi && (ticket.type !== "incident" || !OPEN_STATES.includes(ticket.state))) return null;
  const href = mi
    ? `/major-incidents/${mi.reference}`
    : `/major-incidents/new?ticket=${ticket.reference}`;
  return (
    <p className="no-print mbe-3">
      <Link
        href={href}
        prefetch={false}
        className={`inline-flex min-h-6 items-center gap-1.5 hover:underline max-sm:min-h-11 ${mi ? "font-semibold text-danger" : "text-text-2"}`}
      >
        <Drawing of="siren" />
        {mi ? t("declare.hangs", { reference: mi.reference }) : t("declare.ticket")}
      </Link>
    </p>
  );
}

import { useTranslations } from "next-intl";
import type { TicketView } from "@/lib/tickets/contract";
import { StatusGlyph } from "./status-glyph";

/** How it ended, where it did. */
export function Resolution({ ticket }: { ticket: TicketView }) {
  const t = useTranslations("tickets");
  if (!ticket.resolutionNote) return null;
  return (
    <section
      aria-label={t("field.resolution")}
      className="grid gap-1 rounded-card border border-st-resolved bg-surface p-3 sm:px-4"
    >
      <h3 className="flex items-center gap-2 font-semibold">
        <span aria-hidden className="inline-flex">
          <StatusGlyph state="resolved" holdReason={null} />
        </span>
        {ticket.resolutionCode
          ? t(`resolution.${ticket.resolutionCode}`)
          : t(`state.${ticket.state}`)}
      </h3>
      <p dir="auto" className="max-w-[72ch] text-body whitespace-pre-line">
        {ticket.resolutionNote}
      </p>
    </section>
  );
}

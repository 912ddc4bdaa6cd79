import { useTranslations } from "next-intl";
import { SCORES } from "@/lib/ratings/contract";
import type { TicketView } from "@/lib/tickets/contract";

/** What the requester said of how it went, for the desk. */
export function Rating({ ticket }: { ticket: TicketView }) {
  const t = useTranslations("mail.rating");
  const { rating, requester } = ticket;
  if (!rating) return null;
  const score = t(`score.${SCORES.find((known) => known === rating.score) ?? 3}`);
  return (
    <section
      aria-label={t("heading")}
      className="grid gap-1 rounded-card border border-line bg-surface p-3 sm:px-4"
    >
      <h3 className="font-semibold">{t("said", { name: requester.name, score })}</h3>
      {rating.comment !== "" && (
        <p dir="auto" className="max-w-[72ch] text-body break-words whitespace-pre-line">
          {rating.comment}
        </p>
      )}
    </section>
  );
}

import { useTranslations } from "next-intl";
import { Ask } from "@/components/major-incidents/ask";
import { TextArea, TextField } from "@/components/ui/field";
import type { FormAction } from "@/components/ui/form-state";
import type { TicketView } from "@/lib/tickets/contract";

/** A change that failed and has caused no incident yet. */
export function FailureCard({ ticket, action }: { ticket: TicketView; action: FormAction }) {
  const t = useTranslations("changes.failure");
  const isReported = ticket.links.some(
    ({ kind, direction, ticket: other }) =>
      kind === "caused_by" && direction === "to" && other.reference.startsWith("INC-"),
  );
  if (ticket.fields.outcome !== "failed" || isReported) return null;
  return (
    <section
      aria-label={t("title")}
      className="grid gap-2 rounded-card border border-note-line bg-note p-3 sm:px-4"
    >
      <h2 className="font-semibold">{t("title")}</h2>
      <p>{t("lead")}</p>
      <div>
        <Ask
          id="report-failure"
          action={action}
          label={t("report")}
          send={{ ticketId: ticket.id }}
          fields={{
            subject: { label: t("subject"), missing: t("missing") },
            description: { label: t("description"), missing: t("missing") },
          }}
        >
          <TextField name="subject" required maxLength={200} defaultValue={ticket.subject} />
          <TextArea
            name="description"
            required
            rows={3}
            defaultValue={t("begins", { reference: ticket.reference })}
          />
        </Ask>
      </div>
    </section>
  );
}

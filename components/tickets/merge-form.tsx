import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/ui/action-form";
import { ChoiceField } from "@/components/ui/choice-field";
import { FormKey } from "@/components/ui/form-key";
import type { FormAction } from "@/components/ui/form-state";
import { SubmitButton } from "@/components/ui/submit-button";
import { useFormWords } from "@/components/ui/words";
import type { TicketRow, TicketView } from "@/lib/tickets/contract";

type Props = { ticket: TicketView; rows: readonly TicketRow[]; action: FormAction };

/** Chooses the ticket as which this one goes on. */
export function MergeForm({ ticket, rows, action }: Props) {
  const t = useTranslations("merging");
  const tickets = useTranslations("tickets");
  const words = useFormWords();
  return (
    <ActionForm
      action={action}
      words={words}
      fields={{ intoId: { label: t("into"), missing: t("intoMissing") } }}
      className="grid gap-4"
    >
      <FormKey />
      <input type="hidden" name="ticketId" value={ticket.id} />
      <ChoiceField
        name="intoId"
        asList
        choices={rows.map(({ id, reference, subject, requester, state }) => ({
          value: id,
          label: `${reference} ${subject}`,
          hint: `${requester.name} · ${tickets(`state.${state}`)}`,
        }))}
      />
      <div>
        <SubmitButton>{t("merge")}</SubmitButton>
      </div>
    </ActionForm>
  );
}

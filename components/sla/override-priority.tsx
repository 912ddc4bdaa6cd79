import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/ui/action-form";
import { SelectField, TextArea } from "@/components/ui/field";
import { FormKey } from "@/components/ui/form-key";
import type { FormAction } from "@/components/ui/form-state";
import { SubmitButton } from "@/components/ui/submit-button";
import { useFormWords } from "@/components/ui/words";
import type { TicketView } from "@/lib/tickets/contract";
import { PRIORITIES } from "@/lib/tickets/priority";

type Props = { ticket: TicketView; action: FormAction };

/** A lead decides otherwise than the matrix; everybody else reads that one did. */
export function OverridePriority({ ticket, action }: Props) {
  const t = useTranslations("sla.override");
  const words = useFormWords();
  if (!ticket.can.override_priority) {
    if (!ticket.priorityOverridden) return null;
    return <p className="mt-3 text-text-2">{t("stands")}</p>;
  }
  return (
    <ActionForm
      action={action}
      words={words}
      fields={{
        priority: { label: t("priority") },
        reason: { label: t("reason"), missing: t("missing") },
      }}
      className="mt-3 grid gap-3 border-t border-line pt-3"
    >
      <FormKey />
      <input type="hidden" name="ticketId" value={ticket.id} />
      <p className="text-body font-semibold">{t("title")}</p>
      {ticket.priorityOverridden && <p className="text-text-2">{t("stands")}</p>}
      <SelectField
        name="priority"
        defaultValue={ticket.priorityOverridden ? (ticket.priority ?? "") : ""}
        options={[
          { value: "", label: t("matrix") },
          ...PRIORITIES.map((value) => ({ value, label: value })),
        ]}
      />
      <TextArea name="reason" rows={2} required maxLength={2_000} />
      <div className="flex justify-end">
        <SubmitButton>{t("submit")}</SubmitButton>
      </div>
    </ActionForm>
  );
}

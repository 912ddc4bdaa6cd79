import { getTranslations } from "next-intl/server";
import { ActionForm } from "@/components/ui/action-form";
import { FormKey } from "@/components/ui/form-key";
import type { FormAction } from "@/components/ui/form-state";
import { SubmitButton } from "@/components/ui/submit-button";
import { VersionField } from "@/components/ui/version-field";
import { formWords } from "@/components/ui/words";
import type { TicketView } from "@/lib/tickets/contract";
import { type Recorded, RecordFields, recordLabels } from "./record-fields";

type Props = { ticket: TicketView; type: Recorded; timeZone: string; action: FormAction };

/** The plan of a change, or what is known of a problem. */
export async function RecordForm({ ticket, type, timeZone, action }: Props) {
  const [desk, words, fields] = await Promise.all([
    getTranslations("desk"),
    formWords(),
    recordLabels(type),
  ]);
  return (
    <ActionForm action={action} words={words} fields={fields} className="grid gap-4">
      <FormKey />
      <input type="hidden" name="ticketId" value={ticket.id} />
      <VersionField version={ticket.version} />
      <RecordFields type={type} values={ticket.fields} timeZone={timeZone} />
      <div>
        <SubmitButton>{desk("save")}</SubmitButton>
      </div>
    </ActionForm>
  );
}

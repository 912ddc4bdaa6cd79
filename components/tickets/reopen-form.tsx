import { getTranslations } from "next-intl/server";
import { AttachmentField } from "@/components/attachments/attachment-field";
import { ActionForm } from "@/components/ui/action-form";
import { TextArea } from "@/components/ui/field";
import { FormKey } from "@/components/ui/form-key";
import type { FormAction } from "@/components/ui/form-state";
import { SubmitButton } from "@/components/ui/submit-button";
import { formWords } from "@/components/ui/words";
import type { TicketView } from "@/lib/tickets/contract";
import { type Keeping, PublicDraft } from "./public-draft";

type Props = { ticket: TicketView; keeps: Keeping | null; action: FormAction };

/** What the customer says, and shows, when it is not over for them. */
export async function ReopenForm({ ticket, keeps, action }: Props) {
  const [t, words] = await Promise.all([getTranslations("portal.confirm"), formWords()]);
  const request = ticket.type === "request";
  const message = { label: t(request ? "missingWhat" : "what"), missing: t("missing") };
  return (
    <ActionForm action={action} words={words} fields={{ message }} className="grid gap-2">
      <FormKey />
      <input type="hidden" name="ticketId" value={ticket.id} />
      <input type="hidden" name="event" value="reopen" />
      {keeps ? (
        // In the place of the answer, which nobody is asked for here: once it goes on, they go on there.
        <PublicDraft ticketId={ticket.id} name="message" rows={2} {...keeps} />
      ) : (
        <TextArea name="message" required rows={2} />
      )}
      <AttachmentField dropAnywhere={keeps !== null} given={keeps?.draft.attachments ?? []} />
      <div>
        <SubmitButton look="plain" className="max-sm:w-full">
          {t(request ? "notYet" : "broken")}
        </SubmitButton>
      </div>
    </ActionForm>
  );
}

import { getTranslations } from "next-intl/server";
import { AttachmentField } from "@/components/attachments/attachment-field";
import { DraftField } from "@/components/conversations/draft-field";
import type { Kept } from "@/components/conversations/draft-keeper";
import { draftWords } from "@/components/conversations/draft-words";
import { ActionForm } from "@/components/ui/action-form";
import { TextArea } from "@/components/ui/field";
import { FormKey } from "@/components/ui/form-key";
import type { FormAction } from "@/components/ui/form-state";
import { SubmitButton } from "@/components/ui/submit-button";
import { formWords } from "@/components/ui/words";
import { writingWords } from "@/components/writing/writing-words";
import type { AttachmentView } from "@/lib/attachments/contract";
import type { TicketView } from "@/lib/tickets/contract";

export type Keeping = {
  personId: string;
  draft: Kept & { attachments: readonly AttachmentView[] };
  timeZone: string;
};

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
        <KeptWords ticketId={ticket.id} {...keeps} />
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

type WordsProps = Keeping & { ticketId: string };

/** In the place of the answer, which nobody is asked for here: once it goes on, they go on there. */
async function KeptWords({ ticketId, personId, draft, timeZone }: WordsProps) {
  const [drafts, writing] = await Promise.all([draftWords(), writingWords()]);
  return (
    <DraftField
      name="message"
      url={`/api/v1/tickets/${ticketId}/draft`}
      local={`muster:draft:${personId}:${ticketId}:public`}
      kept={draft}
      timeZone={timeZone}
      words={drafts}
      writing={writing}
      ticketId={ticketId}
      rows={2}
    />
  );
}

import { getTranslations } from "next-intl/server";
import { AttachmentField } from "@/components/attachments/attachment-field";
import { ActionForm } from "@/components/ui/action-form";
import { FormKey } from "@/components/ui/form-key";
import type { FormAction } from "@/components/ui/form-state";
import { SubmitButton } from "@/components/ui/submit-button";
import { formWords } from "@/components/ui/words";
import type { Turn } from "@/lib/tickets/turn";
import { type Keeping, PublicDraft } from "./public-draft";

type Props = Keeping & {
  ticketId: string;
  turn: Turn;
  /** It goes on as another ticket that they cannot see. */
  merged: boolean;
  action: FormAction;
};

/** Where a customer answers or adds something. */
export async function AnswerForm(props: Props) {
  const { ticketId, personId, turn, merged, draft, timeZone, action } = props;
  const [t, words] = await Promise.all([getTranslations("portal"), formWords()]);
  const over = turn === "done";
  return (
    <ActionForm
      action={action}
      words={words}
      fields={{
        body: {
          label: turn === "with_you" ? t("answer.asked") : t("answer.label"),
          missing: t("answer.missing"),
        },
      }}
      className="no-print grid gap-3"
    >
      <FormKey />
      <input type="hidden" name="ticketId" value={ticketId} />
      <PublicDraft
        {...{ ticketId, personId, draft, timeZone }}
        name="body"
        rows={4}
        required={false}
        {...(over ? { hint: t(merged ? "answer.merged" : "answer.over") } : {})}
      />
      <AttachmentField dropAnywhere given={draft.attachments} />
      <div>
        <SubmitButton look={over ? "plain" : "primary"} className="max-sm:w-full">
          {over ? t("answer.again") : t("answer.send")}
        </SubmitButton>
      </div>
    </ActionForm>
  );
}

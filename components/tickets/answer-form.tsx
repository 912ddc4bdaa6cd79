import { getTranslations } from "next-intl/server";
import { AttachmentField } from "@/components/attachments/attachment-field";
import { ActionForm } from "@/components/ui/action-form";
import { TextArea } from "@/components/ui/field";
import { FormKey } from "@/components/ui/form-key";
import type { FormAction } from "@/components/ui/form-state";
import { SubmitButton } from "@/components/ui/submit-button";
import { formWords } from "@/components/ui/words";
import type { Turn } from "@/lib/tickets/turn";

type Props = { ticketId: string; turn: Turn; action: FormAction };

/** Where a customer answers or adds something. */
export async function AnswerForm({ ticketId, turn, action }: Props) {
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
      <TextArea name="body" required rows={4} {...(over ? { hint: t("answer.over") } : {})} />
      <AttachmentField dropAnywhere />
      <div>
        <SubmitButton look={over ? "plain" : "primary"} className="max-sm:w-full">
          {over ? t("answer.again") : t("answer.send")}
        </SubmitButton>
      </div>
    </ActionForm>
  );
}

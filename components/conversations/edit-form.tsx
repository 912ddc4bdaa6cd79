import { getTranslations } from "next-intl/server";
import { ActionForm } from "@/components/ui/action-form";
import { ButtonLink } from "@/components/ui/button-link";
import { FormKey } from "@/components/ui/form-key";
import type { FormAction } from "@/components/ui/form-state";
import { SubmitButton } from "@/components/ui/submit-button";
import { formWords } from "@/components/ui/words";
import { writingWords } from "@/components/writing/writing-words";
import type { ReplyView } from "@/lib/conversations/contract";
import { withPlainMentions } from "@/lib/conversations/mention-text";
import { EditText } from "./edit-text";

type Props = { reply: ReplyView; action: FormAction; back: string };

/** Other words for a message, in its place. Nobody is sent it a second time. */
export async function EditForm({ reply, action, back }: Props) {
  const [t, words, writing] = await Promise.all([
    getTranslations("conversation"),
    formWords(),
    writingWords(),
  ]);
  return (
    <ActionForm
      action={action}
      words={words}
      fields={{ body: { label: t("edit.label"), missing: t("edit.missing") } }}
      className="grid gap-2"
    >
      <FormKey />
      <input type="hidden" name="replyId" value={reply.id} />
      <input type="hidden" name="back" value={back} />
      <EditText
        ticketId={reply.ticketId}
        audience={reply.audience}
        writing={writing}
        body={withPlainMentions(reply.body)}
        version={reply.version}
        hint={reply.audience === "public" ? t("edit.hint") : t("edit.noteHint")}
        words={{ changed: t("edit.changed"), theirs: t("edit.theirs"), yours: t("edit.yours") }}
      />
      <div className="flex flex-wrap gap-2">
        <SubmitButton>{t("edit.save")}</SubmitButton>
        <ButtonLink href={back} look="quiet" scroll={false} data-edit-cancel>
          {t("edit.cancel")}
        </ButtonLink>
      </div>
    </ActionForm>
  );
}

import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/ui/action-form";
import { CheckList } from "@/components/ui/check-list";
import { TextField } from "@/components/ui/field";
import { FormKey } from "@/components/ui/form-key";
import type { FormAction } from "@/components/ui/form-state";
import { SubmitButton } from "@/components/ui/submit-button";
import { useFormWords } from "@/components/ui/words";
import type { ReplyView } from "@/lib/conversations/contract";
import { withPlainMentions } from "@/lib/conversations/mention-text";

type Props = { ticketId: string; replies: readonly ReplyView[]; action: FormAction };

const SHOWN = 160;

/** Chooses the replies with which a new ticket begins, and what it is called. */
export function SplitForm({ ticketId, replies, action }: Props) {
  const t = useTranslations("merging.split");
  const words = useFormWords();
  return (
    <ActionForm
      action={action}
      words={words}
      fields={{
        replyIds: { label: t("replies"), missing: t("repliesMissing") },
        subject: { label: t("subject"), missing: t("subjectMissing") },
      }}
      className="grid gap-4"
    >
      <FormKey />
      <input type="hidden" name="ticketId" value={ticketId} />
      <CheckList
        name="replyIds"
        options={replies.map(({ id, author, body }) => ({
          value: id,
          label: `${author.name}: ${shortened(withPlainMentions(body))}`,
        }))}
      />
      <TextField name="subject" required maxLength={200} autoComplete="off" />
      <div>
        <SubmitButton>{t("split")}</SubmitButton>
      </div>
    </ActionForm>
  );
}

const shortened = (words: string) =>
  words.length > SHOWN ? `${words.slice(0, SHOWN).trimEnd()}…` : words;

import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/ui/action-form";
import { Drawing } from "@/components/ui/drawing";
import { FormKey } from "@/components/ui/form-key";
import type { FormAction } from "@/components/ui/form-state";
import { SubmitButton } from "@/components/ui/submit-button";
import { useFormWords } from "@/components/ui/words";
import type { ReplyView } from "@/lib/conversations/contract";

/** Puts what somebody wrote into the trash, at once; a toast offers to undo it. */
export function DeleteReply({ reply, action }: { reply: ReplyView; action: FormAction }) {
  const t = useTranslations("trash");
  const words = useFormWords();
  const name = t("deleteReply", { audience: reply.audience, author: reply.author.name });
  return (
    <ActionForm action={action} words={words} fields={{}}>
      <FormKey />
      <input type="hidden" name="replyId" value={reply.id} />
      <input type="hidden" name="audience" value={reply.audience} />
      <SubmitButton look="quiet" aria-label={name} title={name} className="min-h-6! px-1!">
        <Drawing of="trash-2" className="size-3.5" />
      </SubmitButton>
    </ActionForm>
  );
}

import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/ui/action-form";
import { TextArea } from "@/components/ui/field";
import { FormKey } from "@/components/ui/form-key";
import type { FormAction } from "@/components/ui/form-state";
import { SubmitButton } from "@/components/ui/submit-button";
import { useFormWords } from "@/components/ui/words";

type Props = {
  /** Absent on the page of a signed link, which knows it. */
  approvalId?: string;
  action: FormAction;
};

/** Yes or no, with a comment that a no needs. */
export function VoteForm({ approvalId, action }: Props) {
  const t = useTranslations("approvals");
  const words = useFormWords();
  return (
    <ActionForm
      action={action}
      words={words}
      fields={{ comment: { label: t("comment"), missing: t("commentMissing") } }}
      className="grid gap-3"
    >
      <FormKey />
      {approvalId !== undefined && <input type="hidden" name="approvalId" value={approvalId} />}
      <TextArea name="comment" rows={2} hint={t("commentHint")} maxLength={2_000} />
      <div className="flex flex-wrap gap-2">
        <SubmitButton name="outcome" value="approved">
          {t("approve")}
        </SubmitButton>
        <SubmitButton name="outcome" value="rejected" look="danger">
          {t("reject")}
        </SubmitButton>
      </div>
    </ActionForm>
  );
}

import { getTranslations } from "next-intl/server";
import { AttachmentField } from "@/components/attachments/attachment-field";
import { ActionForm } from "@/components/ui/action-form";
import { SelectField, TextArea } from "@/components/ui/field";
import { FormKey } from "@/components/ui/form-key";
import type { FormAction } from "@/components/ui/form-state";
import { SubmitButton } from "@/components/ui/submit-button";
import { formWords } from "@/components/ui/words";
import type { ItemView } from "@/lib/catalogue/contract";
import { AnswerFields, answerLabels } from "./answer-fields";

type Named = { id: string; name: string };
type Props = {
  item: ItemView;
  /** Whom a field can name. */
  people: readonly Named[];
  /** For whom an agent can ask; null: for oneself alone. */
  requesters: readonly Named[] | null;
  selfId: string;
  action: FormAction;
};

/** Asks for one thing of the catalogue. */
export async function ItemForm({ item, people, requesters, selfId, action }: Props) {
  const [t, words] = await Promise.all([getTranslations("catalogue"), formWords()]);
  const asksForFiles = item.form.some(({ kind }) => kind === "file");
  return (
    <ActionForm
      action={action}
      words={words}
      fields={{
        ...answerLabels(item.form, (label) => t("missing", { label })),
        requesterId: { label: t("forWhom") },
        note: { label: t("note") },
      }}
      className="grid gap-5"
    >
      <FormKey />
      <input type="hidden" name="itemId" value={item.id} />
      <input type="hidden" name="formNumber" value={item.formNumber} />
      {requesters && (
        <SelectField
          name="requesterId"
          defaultValue={selfId}
          options={requesters.map(({ id, name }) => ({ value: id, label: name }))}
        />
      )}
      <AnswerFields form={item.form} people={people} />
      <TextArea name="note" rows={3} hint={t("noteHint")} maxLength={10_000} />
      {!asksForFiles && <AttachmentField />}
      <div>
        <SubmitButton className="max-sm:w-full">{t("send")}</SubmitButton>
      </div>
    </ActionForm>
  );
}

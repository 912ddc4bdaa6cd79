import { useTranslations } from "next-intl";
import { FoundField } from "@/components/building/found-field";
import { ActionForm } from "@/components/ui/action-form";
import { SelectField, TextArea } from "@/components/ui/field";
import { FormKey } from "@/components/ui/form-key";
import type { FormAction } from "@/components/ui/form-state";
import { SubmitButton } from "@/components/ui/submit-button";
import { useFormWords } from "@/components/ui/words";
import type { ApprovalView } from "@/lib/approvals/contract";

type Props = {
  approvalId: string;
  /** Who is asked now and has said nothing. */
  silent: readonly ApprovalView["steps"][number]["voices"][number][];
  people: readonly { id: string; name: string; email: string }[];
  action: FormAction;
};

/** Somebody else is asked in the place of one who is away or has left. */
export function HandOnForm({ approvalId, silent, people, action }: Props) {
  const t = useTranslations("approvals.handOn");
  const words = useFormWords();
  const [only, ...others] = silent;
  const gone = silent.find((one) => one.gone);
  return (
    <details open={silent.every((one) => one.gone)}>
      <summary className="inline-flex min-h-(--control) cursor-pointer items-center text-link">
        {t("title")}
      </summary>
      <ActionForm
        action={action}
        words={words}
        fields={{
          fromId: { label: t("from"), missing: t("fromMissing") },
          toId: { label: t("to"), missing: t("toMissing") },
          reason: { label: t("reason"), missing: t("reasonMissing") },
        }}
        className="grid max-w-[72ch] gap-3 pbs-2"
      >
        <FormKey />
        <input type="hidden" name="approvalId" value={approvalId} />
        {only && others.length === 0 ? (
          <input type="hidden" name="fromId" value={only.person.id} />
        ) : (
          <SelectField
            name="fromId"
            required
            defaultValue={gone?.person.id ?? ""}
            options={[
              { value: "", label: t("choose") },
              ...silent.map(({ person }) => ({ value: person.id, label: person.name })),
            ]}
          />
        )}
        <FoundField
          kind="people"
          name="toId"
          required
          hint={t("toHint")}
          options={[
            { value: "", label: t("choose") },
            ...people.map(({ id, name, email }) => ({ value: id, label: `${name} (${email})` })),
          ]}
        />
        <TextArea name="reason" required rows={2} maxLength={2_000} hint={t("reasonHint")} />
        <div>
          <SubmitButton look="plain">{t("send")}</SubmitButton>
        </div>
      </ActionForm>
    </details>
  );
}

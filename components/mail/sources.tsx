import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/ui/action-form";
import { TextField } from "@/components/ui/field";
import { FormKey } from "@/components/ui/form-key";
import type { FormAction } from "@/components/ui/form-state";
import { ShownOnce } from "@/components/ui/shown-once";
import { SubmitButton } from "@/components/ui/submit-button";
import { useFormWords } from "@/components/ui/words";
import type { SourceView } from "@/lib/mail/contract";

type Props = { rows: readonly SourceView[]; addAction: FormAction; removeAction: FormAction };

/** Who may report what became of mails. */
export function Sources({ rows, addAction, removeAction }: Props) {
  const t = useTranslations("mail.sources");
  const words = useFormWords();
  return (
    <div className="grid gap-6">
      <p className="text-text-2">{rows.length === 0 ? t("empty") : t("intro")}</p>
      <ul className="grid gap-3 empty:hidden">
        {rows.map(({ id, name, url }) => (
          <li key={id} className="flex flex-wrap items-center justify-between gap-2">
            <div className="min-w-0">
              <p className="font-medium">{name}</p>
              <code className="text-meta break-all text-text-2">{url}</code>
            </div>
            <ActionForm action={removeAction} words={words} fields={{}}>
              <FormKey />
              <input type="hidden" name="sourceId" value={id} />
              <SubmitButton look="plain">{t("remove")}</SubmitButton>
            </ActionForm>
          </li>
        ))}
      </ul>
      <ActionForm
        action={addAction}
        words={words}
        fields={{
          name: { label: t("name"), missing: t("nameHint") },
          secret: { label: t("secret") },
        }}
        className="grid gap-3"
      >
        <FormKey />
        <TextField
          name="name"
          required
          pattern="[a-z0-9][a-z0-9\-]*"
          maxLength={40}
          hint={t("nameHint")}
          autoComplete="off"
        />
        <TextField name="secret" hint={t("secretHint")} autoComplete="off" />
        <ShownOnce label={t("added")} />
        <div>
          <SubmitButton>{t("add")}</SubmitButton>
        </div>
      </ActionForm>
    </div>
  );
}

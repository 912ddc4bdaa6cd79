import { getTranslations } from "next-intl/server";
import { ActionForm } from "@/components/ui/action-form";
import { TextArea, TextField } from "@/components/ui/field";
import { FormKey } from "@/components/ui/form-key";
import type { FormAction } from "@/components/ui/form-state";
import { SubmitButton } from "@/components/ui/submit-button";
import { VersionField } from "@/components/ui/version-field";
import { formWords } from "@/components/ui/words";
import type { TemplateView } from "@/lib/mail/contract";
import { TemplatePreview } from "./template-preview";

type Props = {
  template: TemplateView;
  preview: { subject: string; html: string; text: string };
  reviseAction: FormAction;
  resetAction: FormAction;
  testAction: FormAction;
};

const CAPS = "text-caps font-semibold tracking-wide text-text-2 uppercase";

/** The words of a kind of mail, beside how they will look. */
export async function TemplateEditor(props: Props) {
  const { template, preview, reviseAction, resetAction, testAction } = props;
  const [t, words] = await Promise.all([getTranslations("mail.templates"), formWords()]);
  const about = <input type="hidden" name="template" value={template.name} />;
  return (
    <div className="grid gap-6 p-4 sm:p-6 lg:grid-cols-2">
      <div className="grid content-start gap-6">
        <ActionForm
          action={reviseAction}
          words={words}
          fields={{
            subject: { label: t("subject"), missing: t("missing") },
            body: { label: t("body"), missing: t("missing") },
          }}
          className="grid gap-4"
        >
          <FormKey />
          {about}
          <VersionField version={template.version} />
          <TextField name="subject" required maxLength={200} defaultValue={template.subject} />
          <TextArea
            name="body"
            required
            rows={14}
            maxLength={10_000}
            hint={t("bodyHint")}
            defaultValue={template.body}
          />
          <div>
            <SubmitButton>{t("save")}</SubmitButton>
          </div>
        </ActionForm>
        <section className="grid gap-2">
          <h2 className={CAPS}>{t("variables")}</h2>
          <dl className="grid gap-x-4 gap-y-1 sm:grid-cols-[max-content_minmax(0,1fr)]">
            {template.variables.map(({ name, kind, required }) => (
              <div key={name} className="contents">
                <dt className="font-mono text-meta">{`{{${name}}}`}</dt>
                <dd className="text-text-2">
                  {t(`kind.${kind}`)}
                  {required && <>, {t("required")}</>}
                </dd>
              </div>
            ))}
          </dl>
        </section>
      </div>
      <div className="grid content-start gap-4">
        <TemplatePreview
          template={template.name}
          saved={preview}
          words={{
            title: t("preview"),
            saved: t("previewHint"),
            typed: t("previewTyped"),
            wrong: t("previewWrong"),
            text: t("previewText"),
          }}
        />
        <div className="flex flex-wrap gap-2">
          <ActionForm action={testAction} words={words} fields={{}}>
            <FormKey />
            {about}
            <SubmitButton look="plain">{t("test")}</SubmitButton>
          </ActionForm>
          {template.version > 0 && (
            <ActionForm action={resetAction} words={words} fields={{}}>
              <FormKey />
              {about}
              <SubmitButton look="plain">{t("reset")}</SubmitButton>
            </ActionForm>
          )}
        </div>
      </div>
    </div>
  );
}

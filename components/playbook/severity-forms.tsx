import { getTranslations } from "next-intl/server";
import { ActionForm } from "@/components/ui/action-form";
import { TextField } from "@/components/ui/field";
import { FormKey } from "@/components/ui/form-key";
import type { FormAction } from "@/components/ui/form-state";
import { SubmitButton } from "@/components/ui/submit-button";
import { VersionField } from "@/components/ui/version-field";
import { formWords } from "@/components/ui/words";
import { AUDIENCES } from "@/lib/major-incidents/words";
import type { SeverityView } from "@/lib/playbook/contract";

type Props = {
  severities: readonly SeverityView[];
  reviseAction: FormAction;
  resetAction: FormAction;
};

/** How bad each is, and how often whom is told. */
export async function SeverityForms({ severities, reviseAction, resetAction }: Props) {
  const [t, m, words] = await Promise.all([
    getTranslations("playbook"),
    getTranslations("majors"),
    formWords(),
  ]);
  const minutes = Object.fromEntries(
    AUDIENCES.map((audience) => [
      audience,
      { label: t("severities.minutes", { audience: m(`audience.${audience}`) }) },
    ]),
  );
  return (
    <div className="grid gap-4 lg:grid-cols-3">
      {severities.map((one) => (
        <section
          key={one.severity}
          aria-labelledby={one.severity}
          className="grid content-start gap-4 rounded-card border border-line bg-surface p-4"
        >
          <h2 id={one.severity} className="text-base font-semibold">
            {one.severity}
          </h2>
          <ActionForm
            action={reviseAction}
            words={words}
            fields={{
              ...minutes,
              description: { label: t("severities.description"), missing: t("missing") },
              firstPublicMinutes: {
                label: t("severities.firstPublicMinutes"),
                missing: t("missing"),
              },
            }}
            className="grid gap-4"
          >
            <FormKey />
            <VersionField version={one.version} />
            <input type="hidden" name="severity" value={one.severity} />
            <TextField name="description" required maxLength={200} defaultValue={one.description} />
            {AUDIENCES.map((audience) => (
              <TextField
                key={audience}
                name={audience}
                type="number"
                min={1}
                max={1_440}
                defaultValue={String(one.cadence[audience] ?? "")}
                className="max-w-32 tabular-nums"
              />
            ))}
            <TextField
              name="firstPublicMinutes"
              type="number"
              required
              min={1}
              max={1_440}
              defaultValue={String(one.firstPublicMinutes)}
              className="max-w-32 tabular-nums"
            />
            <div>
              <SubmitButton>
                {t("save")}
                <span className="sr-only">: {one.severity}</span>
              </SubmitButton>
            </div>
          </ActionForm>
          {one.version > 0 && (
            <ActionForm action={resetAction} words={words} fields={{}}>
              <FormKey />
              <input type="hidden" name="severity" value={one.severity} />
              <SubmitButton look="plain">
                {t("reset")}
                <span className="sr-only">: {one.severity}</span>
              </SubmitButton>
            </ActionForm>
          )}
        </section>
      ))}
    </div>
  );
}

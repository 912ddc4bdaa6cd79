import { getTranslations } from "next-intl/server";
import { ActionForm } from "@/components/ui/action-form";
import { Badge } from "@/components/ui/badge";
import { TextArea } from "@/components/ui/field";
import { FormKey } from "@/components/ui/form-key";
import type { FormAction } from "@/components/ui/form-state";
import { SubmitButton } from "@/components/ui/submit-button";
import { VersionField } from "@/components/ui/version-field";
import { formWords } from "@/components/ui/words";
import { AUDIENCES } from "@/lib/major-incidents/words";
import type { UpdateTemplateView } from "@/lib/playbook/contract";

type Props = {
  templates: readonly UpdateTemplateView[];
  reviseAction: FormAction;
  resetAction: FormAction;
};

/** How an update begins, by audience and phase. */
export async function TemplateForms({ templates, reviseAction, resetAction }: Props) {
  const [t, m, words] = await Promise.all([
    getTranslations("playbook"),
    getTranslations("majors"),
    formWords(),
  ]);
  return (
    <div className="grid gap-6">
      {AUDIENCES.map((audience) => (
        <section key={audience} aria-labelledby={audience} className="grid gap-2">
          <h2 id={audience} className="text-base font-semibold">
            {m(`audience.${audience}`)}
          </h2>
          <ul className="grid rounded-card border border-line bg-surface">
            {templates
              .filter((one) => one.audience === audience)
              .map((one) => {
                const about = (
                  <>
                    <FormKey />
                    <input type="hidden" name="audience" value={audience} />
                    <input type="hidden" name="phase" value={one.phase} />
                  </>
                );
                const said = <span className="sr-only">: {m(`phase.${one.phase}`)}</span>;
                return (
                  <li key={one.phase} className="border-line not-last:border-b">
                    <details className="group px-3.5 py-2">
                      <summary className="grid min-h-11 cursor-pointer content-center gap-x-4 sm:grid-cols-[140px_minmax(0,1fr)]">
                        <span className="font-medium">
                          {m(`phase.${one.phase}`)}{" "}
                          {one.version > 0 && <Badge>{t("templates.own")}</Badge>}
                        </span>
                        <span className="truncate text-text-2 group-open:hidden">{one.body}</span>
                      </summary>
                      <ActionForm
                        action={reviseAction}
                        words={words}
                        fields={{ body: { label: t("templates.body"), missing: t("missing") } }}
                        className="grid gap-3 py-2"
                      >
                        {about}
                        <VersionField version={one.version} />
                        <TextArea
                          name="body"
                          required
                          rows={3}
                          maxLength={4_000}
                          defaultValue={one.body}
                          hint={t("templates.may", {
                            list: one.variables.map((name) => `{{${name}}}`).join(", "),
                          })}
                        />
                        <div>
                          <SubmitButton>
                            {t("save")}
                            {said}
                          </SubmitButton>
                        </div>
                      </ActionForm>
                      {one.version > 0 && (
                        <ActionForm action={resetAction} words={words} fields={{}}>
                          {about}
                          <SubmitButton look="plain">
                            {t("reset")}
                            {said}
                          </SubmitButton>
                        </ActionForm>
                      )}
                    </details>
                  </li>
                );
              })}
          </ul>
        </section>
      ))}
    </div>
  );
}

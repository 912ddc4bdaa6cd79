import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/ui/action-form";
import { SelectField } from "@/components/ui/field";
import { FormKey } from "@/components/ui/form-key";
import type { FormAction } from "@/components/ui/form-state";
import { SubmitButton } from "@/components/ui/submit-button";
import { VersionField } from "@/components/ui/version-field";
import { useFormWords } from "@/components/ui/words";
import type { SettingsView } from "@/lib/settings/contract";
import { LEVELS, PRIORITIES } from "@/lib/tickets/priority";

type Props = { settings: SettingsView; action: FormAction };

const OPTIONS = PRIORITIES.map((value) => ({ value, label: value }));

/** Impact down, urgency across, and the priority that follows where they meet. */
export function MatrixForm({ settings, action }: Props) {
  const t = useTranslations("sla.matrix");
  const levels = useTranslations("tickets.level");
  const words = useFormWords();
  const labels = LEVELS.flatMap((impact) =>
    LEVELS.map((urgency) => [
      `${impact}-${urgency}`,
      { label: t("cell", { impact: levels(impact), urgency: levels(urgency) }) },
    ]),
  );
  return (
    <ActionForm
      action={action}
      words={words}
      fields={Object.fromEntries(labels)}
      className="grid gap-4"
    >
      <FormKey />
      <VersionField version={settings.version} />
      <p className="text-text-2">{t("lead")}</p>
      <table className="w-full max-w-xl border-collapse text-start">
        <caption className="sr-only">{t("caption")}</caption>
        <thead>
          <tr>
            <th scope="col" className="p-1 text-start font-medium text-text-2">
              {t("axes")}
            </th>
            {LEVELS.map((urgency) => (
              <th key={urgency} scope="col" className="p-1 text-start font-medium">
                {levels(urgency)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {LEVELS.map((impact) => (
            <tr key={impact}>
              <th scope="row" className="p-1 text-start font-medium">
                {levels(impact)}
              </th>
              {LEVELS.map((urgency) => (
                <td key={urgency} className="p-1">
                  <SelectField
                    name={`${impact}-${urgency}`}
                    labelHidden
                    defaultValue={settings.priorityMatrix[impact][urgency]}
                    options={OPTIONS}
                  />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <p>
        <SubmitButton>{t("save")}</SubmitButton>
      </p>
    </ActionForm>
  );
}

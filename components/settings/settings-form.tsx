import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/ui/action-form";
import { SelectField, TextField } from "@/components/ui/field";
import { FormKey } from "@/components/ui/form-key";
import type { FormAction } from "@/components/ui/form-state";
import { SubmitButton } from "@/components/ui/submit-button";
import { VersionField } from "@/components/ui/version-field";
import { useFormWords } from "@/components/ui/words";
import { TRACKING_MODES } from "@/lib/mail/contract";
import { PLAIN_SETTINGS, Settings, type SettingsView } from "@/lib/settings/contract";

type Props = { settings: SettingsView; action: FormAction };

/** One field a setting, with what it may be. */
export function SettingsForm({ settings, action }: Props) {
  const t = useTranslations("settings");
  const words = useFormWords();
  const labels = PLAIN_SETTINGS.map((name) => [
    name,
    { label: t(`${name}.label`), missing: t("missing") },
  ]);
  return (
    <ActionForm
      action={action}
      words={words}
      fields={Object.fromEntries(labels)}
      className="grid gap-6"
    >
      <FormKey />
      <VersionField version={settings.version} />
      {PLAIN_SETTINGS.map((name) =>
        name === "mailTracking" ? (
          <SelectField
            key={name}
            name={name}
            hint={t(`${name}.hint`)}
            defaultValue={settings[name]}
            options={TRACKING_MODES.map((value) => ({ value, label: t(`${name}.${value}`) }))}
            className="max-w-64"
          />
        ) : (
          <TextField
            key={name}
            name={name}
            type="number"
            required
            min={Settings.shape[name].minValue ?? undefined}
            max={Settings.shape[name].maxValue ?? undefined}
            hint={t(`${name}.hint`)}
            defaultValue={String(settings[name])}
            className="max-w-32 tabular-nums"
          />
        ),
      )}
      <p>
        <SubmitButton>{t("save")}</SubmitButton>
      </p>
    </ActionForm>
  );
}

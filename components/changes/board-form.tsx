import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/ui/action-form";
import { SelectField } from "@/components/ui/field";
import { FormKey } from "@/components/ui/form-key";
import type { FormAction } from "@/components/ui/form-state";
import { SubmitButton } from "@/components/ui/submit-button";
import { VersionField } from "@/components/ui/version-field";
import { useFormWords } from "@/components/ui/words";
import type { PolicyView } from "@/lib/approvals/contract";
import type { SettingsView } from "@/lib/settings/contract";

type Props = { settings: SettingsView; policies: readonly PolicyView[]; action: FormAction };

/** Whom normal changes and emergencies are put before. */
export function BoardForm({ settings, policies, action }: Props) {
  const t = useTranslations("changePractice.boards");
  const words = useFormWords();
  const options = [
    { value: "", label: t("alone") },
    ...policies.map(({ id, name }) => ({ value: id, label: name })),
  ];
  return (
    <ActionForm
      action={action}
      words={words}
      fields={{ cabPolicyId: { label: t("normal") }, ecabPolicyId: { label: t("emergency") } }}
      className="grid gap-4"
    >
      <FormKey />
      <VersionField version={settings.version} />
      <div className="grid gap-4 sm:grid-cols-2">
        <SelectField
          name="cabPolicyId"
          options={options}
          defaultValue={settings.cabPolicyId ?? ""}
        />
        <SelectField
          name="ecabPolicyId"
          options={options}
          defaultValue={settings.ecabPolicyId ?? ""}
        />
      </div>
      <div>
        <SubmitButton look="plain">{t("save")}</SubmitButton>
      </div>
    </ActionForm>
  );
}

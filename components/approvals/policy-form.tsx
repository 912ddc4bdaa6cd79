import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/ui/action-form";
import { TextField } from "@/components/ui/field";
import { FormKey } from "@/components/ui/form-key";
import type { FormAction } from "@/components/ui/form-state";
import { SubmitButton } from "@/components/ui/submit-button";
import { VersionField } from "@/components/ui/version-field";
import { useFormWords } from "@/components/ui/words";
import type { PolicyView } from "@/lib/approvals/contract";
import { StepBuilder, type StepWords } from "./step-builder";

type Named = { id: string; name: string };
type Props = {
  /** The one that is changed; null for a new one. */
  policy: PolicyView | null;
  people: readonly Named[];
  teams: readonly Named[];
  action: FormAction;
};

export function PolicyForm({ policy, people, teams, action }: Props) {
  const t = useTranslations("approvals.policies");
  const all = useTranslations("approvals");
  const words = useFormWords();
  return (
    <section id="policy" aria-labelledby="policy-title" className="grid gap-4">
      <h2 id="policy-title" className="text-base font-semibold">
        {policy ? policy.name : t("new")}
      </h2>
      <ActionForm
        action={action}
        words={words}
        fields={{
          name: { label: t("name"), missing: t("nameMissing") },
          steps: { label: t("steps"), elsewhere: true },
        }}
        className="grid gap-4"
      >
        <FormKey />
        {policy && <input type="hidden" name="policyId" value={policy.id} />}
        {policy && <VersionField version={policy.version} />}
        <TextField
          name="name"
          required
          maxLength={120}
          autoComplete="off"
          defaultValue={policy?.name ?? ""}
        />
        <StepBuilder
          steps={policy?.steps ?? [{ kind: "manager", quorum: "any" }]}
          people={people}
          teams={teams}
          words={all.raw("build") as StepWords}
        />
        <div>
          <SubmitButton>{t("save")}</SubmitButton>
        </div>
      </ActionForm>
    </section>
  );
}

import { useTranslations } from "next-intl";
import type { FindWords } from "@/components/building/use-found";
import { TextField } from "@/components/ui/field";
import type { FormAction } from "@/components/ui/form-state";
import { KeptForm } from "@/components/ui/kept-form";
import { SubmitButton } from "@/components/ui/submit-button";
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
  const find = useTranslations("ui.find").raw("people") as FindWords;
  return (
    <section id="policy" aria-labelledby="policy-title" className="grid gap-4">
      <h2 id="policy-title" className="text-base font-semibold">
        {policy ? policy.name : t("new")}
      </h2>
      <KeptForm
        action={action}
        kept={policy ? { name: "policyId", id: policy.id, version: policy.version } : null}
        words={words}
        fields={{
          name: { label: t("name"), missing: t("nameMissing") },
          steps: { label: t("steps"), elsewhere: true },
        }}
        className="grid gap-4"
      >
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
          words={{ ...(all.raw("build") as Omit<StepWords, "find">), find }}
        />
        <div>
          <SubmitButton>{t("save")}</SubmitButton>
        </div>
      </KeptForm>
    </section>
  );
}

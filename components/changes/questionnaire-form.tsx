import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/ui/action-form";
import { TextField } from "@/components/ui/field";
import { FormKey } from "@/components/ui/form-key";
import type { FormAction } from "@/components/ui/form-state";
import { SubmitButton } from "@/components/ui/submit-button";
import { VersionField } from "@/components/ui/version-field";
import { useFormWords } from "@/components/ui/words";
import type { QuestionnaireView } from "@/lib/changes/risk-contract";
import { QuestionBuilder, type QuestionWords } from "./question-builder";

type Props = { questionnaire: QuestionnaireView | null; action: FormAction };

/** What is asked about the risk of a change, and from how many points it is medium or high. */
export function QuestionnaireForm({ questionnaire, action }: Props) {
  const t = useTranslations("changePractice.questions");
  const words = useFormWords();
  const points = (value: number | undefined) => ({
    ...{ type: "number", min: 1, max: 3_000, required: true },
    defaultValue: String(value ?? ""),
  });
  return (
    <ActionForm
      action={action}
      words={words}
      fields={{
        questions: { label: t("question"), elsewhere: true },
        mediumFrom: { label: t("mediumFrom"), missing: t("missing") },
        highFrom: { label: t("highFrom"), missing: t("missing") },
      }}
      className="grid gap-4"
    >
      <FormKey />
      <VersionField version={questionnaire?.version ?? 0} />
      <QuestionBuilder
        questions={questionnaire?.questions ?? []}
        words={t.raw("build") as QuestionWords}
      />
      <div className="grid gap-4 sm:grid-cols-2">
        <TextField name="mediumFrom" {...points(questionnaire?.mediumFrom)} />
        <TextField name="highFrom" {...points(questionnaire?.highFrom)} />
      </div>
      <div>
        <SubmitButton look="plain">{t("save")}</SubmitButton>
      </div>
    </ActionForm>
  );
}

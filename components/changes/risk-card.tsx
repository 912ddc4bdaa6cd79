import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/ui/action-form";
import { Badge } from "@/components/ui/badge";
import { ChoiceField } from "@/components/ui/choice-field";
import { FormKey } from "@/components/ui/form-key";
import type { FormAction } from "@/components/ui/form-state";
import { SubmitButton } from "@/components/ui/submit-button";
import { useFormWords } from "@/components/ui/words";
import type { RiskView } from "@/lib/changes/risk-contract";

type Props = { ticketId: string; risk: RiskView; action: FormAction };

/** How risky a change is and why, and what is asked about it until it is submitted. */
export function RiskCard({ ticketId, risk, action }: Props) {
  const t = useTranslations("changes.risk");
  const levels = useTranslations("tickets.level");
  const level = risk.level ?? risk.answered;
  if (level === null && !risk.can.answer) return null;
  return (
    <section
      aria-label={t("title")}
      className="grid gap-2 rounded-card border border-line bg-surface p-3 sm:px-4"
    >
      <h2 className="flex flex-wrap items-center gap-2 font-semibold">
        {t("title")}
        {level && (
          <Badge tone={level === "high" ? "danger" : level === "medium" ? "note" : "plain"}>
            {levels(level)}
          </Badge>
        )}
      </h2>
      <Why risk={risk} />
      {risk.can.answer && risk.questionnaire && (
        <details>
          <summary className="inline-flex min-h-(--control) cursor-pointer items-center text-link">
            {t(risk.answered === null ? "answer" : "again")}
          </summary>
          <Questions ticketId={ticketId} risk={risk} action={action} />
        </details>
      )}
    </section>
  );
}

function Why({ risk }: { risk: RiskView }) {
  const t = useTranslations("changes.risk");
  const levels = useTranslations("tickets.level");
  const { answered, points, stated, rules, level, questionnaire } = risk;
  return (
    <ul className="grid gap-0.5 text-text-2">
      {answered !== null && points !== null && (
        <li>{t("byAnswers", { points, level: levels(answered) })}</li>
      )}
      {answered !== null &&
        questionnaire?.questions.map(({ key, text, choices }) => (
          <li key={key} className="ps-4">
            {text}{" "}
            <span className="text-text">
              {choices.find((choice) => choice.key === risk.answers[key])?.text}
            </span>
          </li>
        ))}
      {answered === null && level === null && <li>{t("notAnswered")}</li>}
      {stated !== null && answered === null && <li>{t("byAuthor", { level: levels(stated) })}</li>}
      {rules.map(({ id, name, level: least }) => (
        <li key={id}>{t("byRule", { name, level: levels(least) })}</li>
      ))}
      {level === "high" && <li>{t("highMeans")}</li>}
    </ul>
  );
}

function Questions({ ticketId, risk, action }: Props) {
  const t = useTranslations("changes.risk");
  const words = useFormWords();
  const questions = risk.questionnaire?.questions ?? [];
  return (
    <ActionForm
      action={action}
      words={words}
      fields={Object.fromEntries(
        questions.map(({ key, text }) => [`answer-${key}`, { label: text }]),
      )}
      className="grid gap-4 pbs-2"
    >
      <FormKey />
      <input type="hidden" name="ticketId" value={ticketId} />
      {questions.map(({ key, choices }) => (
        <ChoiceField
          key={key}
          name={`answer-${key}`}
          {...(risk.answers[key] ? { defaultValue: risk.answers[key] } : {})}
          choices={choices.map((choice) => ({ value: choice.key, label: choice.text }))}
        />
      ))}
      <div>
        <SubmitButton look="plain">{t("save")}</SubmitButton>
      </div>
    </ActionForm>
  );
}

import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/ui/action-form";
import { TextArea } from "@/components/ui/field";
import type { FormAction } from "@/components/ui/form-state";
import { SubmitButton } from "@/components/ui/submit-button";
import { useFormWords } from "@/components/ui/words";
import { SCORES } from "@/lib/ratings/contract";
import type { RatingView } from "@/lib/tickets/contract";

type Props = {
  rating: RatingView | null;
  /** The score that the link in the mail was for: shown first, and given by nobody yet. */
  proposed?: number;
  /** What else the form has to say. */
  about?: Readonly<Record<string, string>>;
  action: FormAction;
};

/** One press rates; words may follow. Works without script. */
export function RatingForm({ rating, proposed, about = {}, action }: Props) {
  const t = useTranslations("mail.rating");
  const words = useFormWords();
  const hidden = Object.entries(about).map(([name, value]) => (
    <input key={name} type="hidden" name={name} value={value} />
  ));
  if (rating === null) {
    return (
      <fieldset className="grid gap-2">
        <legend className="font-medium">{t("question")}</legend>
        {proposed !== undefined && <p className="text-text-2">{t("notYetSaid")}</p>}
        <div className="flex flex-wrap gap-2">
          {SCORES.map((score) => (
            <ActionForm key={score} action={action} words={words} fields={{}}>
              {hidden}
              <input type="hidden" name="score" value={score} />
              <SubmitButton look={score === proposed ? "primary" : "plain"}>
                {t(`score.${score}`)}
              </SubmitButton>
            </ActionForm>
          ))}
        </div>
      </fieldset>
    );
  }
  const score = t(`score.${SCORES.find((known) => known === rating.score) ?? 3}`);
  return (
    <div className="grid gap-3">
      <p role="status" className="font-medium">
        {t("given", { score })}
      </p>
      {rating.comment === "" ? (
        <ActionForm
          action={action}
          words={words}
          fields={{ comment: { label: t("comment"), missing: t("missing") } }}
          className="grid gap-2"
        >
          {hidden}
          <input type="hidden" name="score" value={rating.score} />
          <TextArea name="comment" rows={3} required maxLength={2_000} />
          <div>
            <SubmitButton look="plain">{t("send")}</SubmitButton>
          </div>
        </ActionForm>
      ) : (
        <p dir="auto" className="whitespace-pre-line text-text-2">
          {rating.comment}
        </p>
      )}
    </div>
  );
}

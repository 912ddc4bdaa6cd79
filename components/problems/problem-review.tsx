import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/ui/action-form";
import { FormKey } from "@/components/ui/form-key";
import type { FormAction } from "@/components/ui/form-state";
import { SubmitButton } from "@/components/ui/submit-button";
import { TypedText } from "@/components/ui/typed-text";
import { When } from "@/components/ui/when";
import { useFormWords } from "@/components/ui/words";
import type { ProblemPractice } from "@/lib/problems/contract";

type Props = { problem: { id: string }; practice: ProblemPractice; action: FormAction };

/** What looking back at a major problem found, and whether somebody else agrees with it. */
export function ProblemReview({ problem, practice: { review, can }, action }: Props) {
  const t = useTranslations("problems.review");
  const tickets = useTranslations("tickets");
  const words = useFormWords();
  if (!review) return null;
  const { parts, by, approvedBy, approvedAt } = review;
  return (
    <section
      aria-label={t("title")}
      className="grid gap-3 rounded-card border border-line bg-surface p-3 sm:px-4"
    >
      <h2 className="font-semibold">{t("title")}</h2>
      <dl className="grid gap-3">
        {parts.map(({ name, html }) => (
          <div key={name} className="grid gap-0.5">
            <dt className="text-meta text-text-2">{tickets(`field.${name}`)}</dt>
            <dd className="max-w-[72ch]">
              {html === null ? (
                <span className="text-text-2">{t("missing")}</span>
              ) : (
                <TypedText html={html} />
              )}
            </dd>
          </div>
        ))}
      </dl>
      <p className="flex flex-wrap gap-x-3 text-text-2">
        {by && <span>{t("by", { name: by.name })}</span>}
        {approvedAt === null ? (
          <span>{t("open")}</span>
        ) : (
          <span>
            {approvedBy && t("approved", { name: approvedBy.name })}{" "}
            <When at={approvedAt} as="hour" />
          </span>
        )}
        {approvedAt === null && !can.approveReview && <span>{t("own")}</span>}
      </p>
      {can.approveReview && (
        <ActionForm action={action} words={words} fields={{}} className="no-print">
          <FormKey />
          <input type="hidden" name="problemId" value={problem.id} />
          <SubmitButton>{t("approve")}</SubmitButton>
        </ActionForm>
      )}
    </section>
  );
}

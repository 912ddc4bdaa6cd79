import { getTimeZone, getTranslations } from "next-intl/server";
import { draftWords } from "@/components/conversations/draft-words";
import { ActionForm } from "@/components/ui/action-form";
import { FormKey } from "@/components/ui/form-key";
import type { FormAction } from "@/components/ui/form-state";
import { SubmitButton } from "@/components/ui/submit-button";
import { TypedText } from "@/components/ui/typed-text";
import { formWords } from "@/components/ui/words";
import type { ReviewView } from "@/lib/major-incidents/review-contract";
import type { ReviewDraftView } from "@/lib/major-incidents/review-draft-contract";
import { SectionField } from "./section-field";

type Props = {
  review: ReviewView;
  section: ReviewView["sections"][number];
  draft: ReviewDraftView | undefined;
  selfId: string;
  action: FormAction;
};

/** One section of a review: written while it is a draft, read once it was submitted. */
export async function Section({ review, section, draft, selfId, action }: Props) {
  const [t, words, drafting, timeZone] = await Promise.all([
    getTranslations("majorReviews"),
    formWords(),
    draftWords(),
    getTimeZone(),
  ]);
  const { key, label, body, bodyHtml, findings } = section;
  const mi = review.majorIncident;
  return (
    <section
      aria-labelledby={`section-${key}`}
      className="grid gap-2 rounded-card border border-line bg-surface p-3"
    >
      <h2 id={`section-${key}`} tabIndex={-1} className="scroll-mt-16 text-base font-semibold">
        {label}
      </h2>
      {review.can.write ? (
        <ActionForm
          action={action}
          words={words}
          fields={{
            body: { label: t("write", { section: label }) },
            [key]: { label, elsewhere: true },
          }}
          className="grid gap-2"
        >
          <FormKey />
          <input type="hidden" name="majorIncidentId" value={mi.id} />
          <input type="hidden" name="section" value={key} />
          <SectionField
            url={`/api/v1/major-incidents/${mi.id}/review/drafts/${key}`}
            local={`muster:review:${selfId}:${mi.id}:${key}`}
            draft={draft ?? { body: "", version: 0, savedAt: null, other: null }}
            saved={body}
            hint={t(`hint.${key}`)}
            theirs={t("theirs")}
            timeZone={timeZone}
            words={drafting}
          />
          <div>
            <SubmitButton look="plain">{t("save", { section: label })}</SubmitButton>
          </div>
        </ActionForm>
      ) : body === "" ? (
        <p className="text-text-2">{t("empty")}</p>
      ) : (
        <div className="max-w-[72ch] text-body">
          <TypedText html={bodyHtml} />
        </div>
      )}
      {findings.length > 0 && (
        <div className="rounded-control border border-note-line bg-note px-2.5 py-2">
          <p className="font-medium">{t("findings", { count: findings.length })}</p>
          <ul className="list-disc ps-5">
            {findings.map(({ kind, words: found, instead }) => (
              <li key={`${kind}:${found}`}>
                {t(`finding.${kind}`, { words: found, instead: instead ?? "" })}
              </li>
            ))}
          </ul>
        </div>
      )}
    </section>
  );
}

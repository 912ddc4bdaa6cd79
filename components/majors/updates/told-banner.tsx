import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/ui/action-form";
import { FormKey } from "@/components/ui/form-key";
import type { FormAction } from "@/components/ui/form-state";
import { SubmitButton } from "@/components/ui/submit-button";
import { TypedText } from "@/components/ui/typed-text";
import { When } from "@/components/ui/when";
import { useFormWords } from "@/components/ui/words";
import type { ToldView } from "@/lib/major-incidents/update-contract";
import { Likely } from "./likely";

type Props = {
  told: readonly ToldView[];
  joinAction: FormAction;
  /** Beside the form of a new request: the one that it resembles is brought forward while it is typed. */
  beside?: boolean;
};

/** What goes on right now, with the last word on it and the way to be told more. */
export function ToldBanner({ told, joinAction, beside = false }: Props) {
  const t = useTranslations("portal.ongoing");
  const m = useTranslations("majors");
  const words = useFormWords();
  if (told.length === 0) return null;
  return (
    <section aria-label={t("title")} className="grid gap-3">
      {told.map((one) => (
        <article
          key={one.id}
          aria-labelledby={`told-${one.id}`}
          className="grid gap-2 rounded-card border border-note-line bg-note p-4"
        >
          {beside && (
            <Likely text={[one.headline, ...one.services].join(" ")} words={t("likely")} />
          )}
          <h2 id={`told-${one.id}`} className="font-semibold">
            {t("workingOn", { what: one.headline })}
          </h2>
          <p className="text-meta">
            {m(`phase.${one.phase}`)} · {t("updated")} <When at={one.at} as="hour" />
            {one.nextUpdateBy && (
              <>
                {" · "}
                {t("next")} <When at={one.nextUpdateBy} as="hour" />
              </>
            )}
          </p>
          <TypedText html={one.bodyHtml} />
          {one.joined ? (
            <p className="font-medium">{t("joined")}</p>
          ) : (
            <ActionForm action={joinAction} words={words} fields={{}}>
              <FormKey />
              <input type="hidden" name="majorIncidentId" value={one.id} />
              <SubmitButton className="min-h-11 sm:min-h-(--control)">{t("meToo")}</SubmitButton>
              <p className="mbs-1 text-meta">{t("meTooHint")}</p>
            </ActionForm>
          )}
        </article>
      ))}
    </section>
  );
}

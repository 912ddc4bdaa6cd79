import { useTranslations } from "next-intl";
import { RefreshWhile } from "@/components/live/refresh-while";
import { ActionForm } from "@/components/ui/action-form";
import type { FormAction } from "@/components/ui/form-state";
import { SubmitButton } from "@/components/ui/submit-button";
import { useFormWords } from "@/components/ui/words";

type Props = { state: "offered" | "begun" | "failed"; action: FormAction };

/** Offers a major incident in full swing to whoever tries the desk out. */
export function Practice({ state, action }: Props) {
  const t = useTranslations("majors");
  const words = useFormWords();
  return (
    <section
      aria-labelledby="practice"
      className="mx-auto my-6 grid max-w-xl gap-3 rounded-card border border-line bg-surface p-5"
    >
      <h2 id="practice" className="text-base font-semibold">
        {t("practice.title")}
      </h2>
      <p className="text-text-2">{t("practice.lead")}</p>
      {state === "failed" && (
        <p role="alert" className="font-medium text-danger">
          {t("practice.failed")}
        </p>
      )}
      {state === "begun" ? (
        <>
          <p role="status" className="font-medium">
            {t("practice.begun")}
          </p>
          <RefreshWhile />
        </>
      ) : (
        <ActionForm action={action} words={words} fields={{}}>
          <SubmitButton>{t(state === "failed" ? "practice.again" : "practice.begin")}</SubmitButton>
        </ActionForm>
      )}
    </section>
  );
}

import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/ui/action-form";
import { FormKey } from "@/components/ui/form-key";
import type { FormAction } from "@/components/ui/form-state";
import { SubmitButton } from "@/components/ui/submit-button";
import { useFormWords } from "@/components/ui/words";
import { IcalField } from "./ical-field";

type Props = { calendarId: string; action: FormAction };

/** Adds the holidays of an .ics file, picked or pasted. */
export function HolidayImport({ calendarId, action }: Props) {
  const t = useTranslations("sla.calendar");
  const words = useFormWords();
  return (
    <section
      aria-labelledby="import"
      className="grid gap-3 rounded-card border border-line bg-surface p-4"
    >
      <h2 id="import" className="text-base font-semibold">
        {t("importTitle")}
      </h2>
      <ActionForm
        action={action}
        words={words}
        fields={{ ical: { label: t("ical"), missing: t("missing") } }}
        className="grid gap-3"
      >
        <FormKey />
        <input type="hidden" name="calendarId" value={calendarId} />
        <IcalField hint={t("icalHint")} pick={t("pick")} />
        <p>
          <SubmitButton>{t("import")}</SubmitButton>
        </p>
      </ActionForm>
    </section>
  );
}

import { useTranslations } from "next-intl";
import { zones } from "@/components/people/zones";
import { SelectField, TextArea, TextField } from "@/components/ui/field";
import type { FormAction } from "@/components/ui/form-state";
import { KeptForm } from "@/components/ui/kept-form";
import { SubmitButton } from "@/components/ui/submit-button";
import { useFormWords } from "@/components/ui/words";
import type { CalendarView } from "@/lib/calendars/contract";

type Props = { calendar: CalendarView | null; action: FormAction };

const DAYS = [1, 2, 3, 4, 5, 6, 7] as const;
const OFFICE = "09:00-17:00";

/** A week of hours, as many a day as there are, and the days on which nobody is there. */
export function CalendarForm({ calendar, action }: Props) {
  const t = useTranslations("sla.calendar");
  const words = useFormWords();
  const hoursOn = (day: number) =>
    calendar
      ? calendar.hours
          .filter((one) => one.day === day)
          .map(({ from, until }) => `${from}-${until}`)
          .join(", ")
      : day <= 5
        ? OFFICE
        : "";
  const days = DAYS.map((day) => [`day${day}`, { label: t(`day.${day}`) }]);
  return (
    <KeptForm
      action={action}
      kept={calendar ? { name: "calendarId", id: calendar.id, version: calendar.version } : null}
      words={words}
      fields={{
        name: { label: t("name"), missing: t("missing") },
        timeZone: { label: t("zone") },
        holidays: { label: t("holidays") },
        ...Object.fromEntries(days),
      }}
      className="grid gap-4"
    >
      <TextField
        name="name"
        required
        maxLength={80}
        autoComplete="off"
        defaultValue={calendar?.name ?? ""}
      />
      <SelectField
        name="timeZone"
        options={zones(calendar?.timeZone)}
        defaultValue={calendar?.timeZone ?? "UTC"}
      />
      <fieldset className="grid gap-2">
        <legend className="mbe-1 font-medium">{t("hours")}</legend>
        <p className="text-text-2">{t("hoursHint")}</p>
        {DAYS.map((day) => (
          <TextField
            key={day}
            name={`day${day}`}
            autoComplete="off"
            defaultValue={hoursOn(day)}
            className="max-w-md font-mono"
          />
        ))}
      </fieldset>
      <TextArea
        name="holidays"
        rows={6}
        hint={t("holidaysHint")}
        defaultValue={(calendar?.holidays ?? [])
          .map(({ day, name }) => `${day} ${name}`)
          .join("\n")}
        className="font-mono"
      />
      <p>
        <SubmitButton>{t("save")}</SubmitButton>
      </p>
    </KeptForm>
  );
}

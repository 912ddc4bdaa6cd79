import { useTranslations } from "next-intl";
import { FoundField } from "@/components/building/found-field";
import { ActionForm } from "@/components/ui/action-form";
import { SelectField, TextField } from "@/components/ui/field";
import { FormKey } from "@/components/ui/form-key";
import type { FormAction } from "@/components/ui/form-state";
import { SubmitButton } from "@/components/ui/submit-button";
import { useFormWords } from "@/components/ui/words";
import type { PreferencesView } from "@/lib/notifications/preferences-contract";
import { wallTime } from "@/lib/notifications/zoned";
import { offered } from "@/lib/people/offered";
import type { Named } from "@/lib/tickets/contract";

type Props = {
  preferences: PreferencesView;
  /** The zone in which the page tells the time. */
  zone: string;
  agents: readonly Named[];
  isAgent: boolean;
  action: FormAction;
};

const HOURS = Array.from({ length: 24 }, (_, hour) => ({
  value: String(hour),
  label: `${String(hour).padStart(2, "0")}:00`,
}));

/** When the digest comes, when nothing is pushed, and who stands in meanwhile. */
export function HoursForm({ preferences, zone, agents, isAgent, action }: Props) {
  const t = useTranslations("notifications.preferences");
  const words = useFormWords();
  const { quiet, absence, digestHour, timeZone } = preferences;
  const nobody = { value: "", label: t("nobody") };
  return (
    <ActionForm
      action={action}
      words={words}
      fields={{
        digestHour: { label: t("digestHour") },
        quietFrom: { label: t("quietFrom"), missing: t("quietBoth") },
        quietTo: { label: t("quietTo"), missing: t("quietBoth") },
        quiet: { label: t("quiet"), elsewhere: true },
        absentFrom: { label: t("absentFrom"), missing: t("absenceBoth") },
        absentUntil: { label: t("absentUntil"), missing: t("absenceBoth") },
        absence: { label: t("absence"), elsewhere: true },
        substituteId: { label: t("substitute") },
      }}
      className="grid max-w-md gap-4"
    >
      <FormKey />
      <p className="text-text-2">{t("zone", { zone: timeZone })}</p>
      <SelectField name="digestHour" options={HOURS} defaultValue={String(digestHour)} />
      <div className="grid gap-1">
        <div className="grid grid-cols-2 items-end gap-3">
          <TextField name="quietFrom" type="time" defaultValue={quiet?.from ?? ""} />
          <TextField name="quietTo" type="time" defaultValue={quiet?.to ?? ""} />
        </div>
        <p className="text-text-2">{t("quietHint")}</p>
      </div>
      {isAgent && (
        <>
          <TextField
            name="absentFrom"
            type="datetime-local"
            hint={t("absenceHint")}
            defaultValue={shownIn(absence?.from, zone)}
          />
          <TextField
            name="absentUntil"
            type="datetime-local"
            defaultValue={shownIn(absence?.until, zone)}
          />
          <FoundField
            kind="staff"
            name="substituteId"
            options={[
              nobody,
              ...offered(agents, [absence?.substitute ?? null]).map(({ id, name }) => ({
                value: id,
                label: name,
              })),
            ]}
            defaultValue={absence?.substitute?.id ?? ""}
          />
        </>
      )}
      <p>
        <SubmitButton look="plain">{t("save")}</SubmitButton>
      </p>
    </ActionForm>
  );
}

function shownIn(at: string | undefined, zone: string): string {
  if (at === undefined) return "";
  const { day, hour, minute } = wallTime(new Date(at), zone);
  return `${day}T${String(hour).padStart(2, "0")}:${String(minute).padStart(2, "0")}`;
}

import { getTranslations } from "next-intl/server";
import { FoundField } from "@/components/building/found-field";
import { ActionForm } from "@/components/ui/action-form";
import { SelectField, TextField } from "@/components/ui/field";
import { FormKey } from "@/components/ui/form-key";
import type { FormAction } from "@/components/ui/form-state";
import { SubmitButton } from "@/components/ui/submit-button";
import { VersionField } from "@/components/ui/version-field";
import { formWords } from "@/components/ui/words";
import { offered } from "@/lib/people/offered";
import type { RotaView } from "@/lib/rota/contract";
import type { Named } from "@/lib/tickets/contract";

type Props = {
  rota: RotaView;
  agents: readonly Named[];
  /** Of a list of time zones that stands on the page once. */
  zonesId: string;
  action: FormAction;
};

const DAYS = ["1", "2", "3", "4", "5", "6", "7"] as const;
const FEWEST_PLACES = 4;
const MORE_PLACES = 2;

/** Who takes turns, in which order, and when one hands over to the next. */
export async function RotaForm({ rota, agents, zonesId, action }: Props) {
  const [t, words] = await Promise.all([getTranslations("playbook"), formWords()]);
  const count = Math.max(FEWEST_PLACES, rota.members.length + MORE_PLACES);
  const places = Array.from({ length: count }, (_, at) => `member${at}`);
  const people = [
    { value: "", label: t("rota.noMember") },
    ...offered(agents, rota.members).map(({ id, name }) => ({ value: id, label: name })),
  ];
  return (
    <ActionForm
      // More places are there once these are taken.
      key={rota.version}
      action={action}
      words={words}
      fields={{
        ...Object.fromEntries(
          places.map((name, at) => [name, { label: t("rota.member", { place: at + 1 }) }]),
        ),
        memberIds: { label: t("rota.person"), elsewhere: true },
        timeZone: { label: t("rota.timeZone"), missing: t("missing") },
        weekday: { label: t("rota.weekday") },
        hour: { label: t("rota.hour") },
        weeks: { label: t("rota.weeks"), missing: t("missing") },
        startsOn: { label: t("rota.startsOn"), missing: t("missing") },
      }}
      className="grid gap-4"
    >
      <FormKey />
      <VersionField version={rota.version} />
      <input type="hidden" name="duty" value={rota.duty} />
      <div className="grid gap-3 sm:grid-cols-2 lg:grid-cols-4">
        {places.map((name, at) => (
          <FoundField
            key={name}
            kind="staff"
            name={name}
            options={people}
            defaultValue={rota.members[at]?.id ?? ""}
          />
        ))}
      </div>
      <div className="grid gap-3 sm:grid-cols-2 lg:grid-cols-5">
        <SelectField
          name="weekday"
          defaultValue={String(rota.weekday)}
          options={DAYS.map((value) => ({ value, label: t(`rota.day.${value}`) }))}
        />
        <SelectField
          name="hour"
          defaultValue={String(rota.hour)}
          options={Array.from({ length: 24 }, (_, hour) => ({
            value: String(hour),
            label: `${String(hour).padStart(2, "0")}:00`,
          }))}
        />
        <TextField
          name="timeZone"
          required
          list={zonesId}
          maxLength={60}
          autoComplete="off"
          defaultValue={rota.timeZone}
        />
        <TextField
          name="weeks"
          type="number"
          required
          min={1}
          max={12}
          defaultValue={String(rota.weeks)}
        />
        <TextField name="startsOn" type="date" required defaultValue={rota.startsOn} />
      </div>
      <div>
        <SubmitButton>
          {t("save")}
          <span className="sr-only">: {t(`rota.duty.${rota.duty}`)}</span>
        </SubmitButton>
      </div>
    </ActionForm>
  );
}

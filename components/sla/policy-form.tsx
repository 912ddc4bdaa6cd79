import { useTranslations } from "next-intl";
import { FoundField } from "@/components/building/found-field";
import { CheckList } from "@/components/ui/check-list";
import { SelectField, TextField } from "@/components/ui/field";
import type { Fields } from "@/components/ui/form-context";
import type { FormAction } from "@/components/ui/form-state";
import { KeptForm } from "@/components/ui/kept-form";
import { SubmitButton } from "@/components/ui/submit-button";
import { useFormWords } from "@/components/ui/words";
import type { PolicyView } from "@/lib/sla/contract";
import { CLOCK_KINDS, DEFAULT_PAUSES, PAUSES } from "@/lib/sla/words";
import type { Named } from "@/lib/tickets/contract";
import { TICKET_TYPES } from "@/lib/tickets/lifecycles/words";
import { PRIORITIES } from "@/lib/tickets/priority";
import { EscalationLines } from "./escalation-lines";
import { TargetLines } from "./target-lines";

type Props = {
  policy: PolicyView | null;
  calendars: readonly Named[];
  organisations: readonly Named[];
  services: readonly Named[];
  teams: readonly Named[];
  action: FormAction;
};

const BLANK_LINES = 3;

/** Whom it is for, how soon for each priority, what pauses it, and who hears when it gets late. */
export function PolicyForm({ policy, calendars, teams, action, ...whom }: Props) {
  const t = useTranslations("sla");
  const words = useFormWords();
  const lines = (policy?.escalations.length ?? 0) + BLANK_LINES;
  return (
    <KeptForm
      action={action}
      kept={policy ? { name: "policyId", id: policy.id, version: policy.version } : null}
      words={words}
      fields={useLabels(lines)}
      className="grid max-w-5xl grid-cols-[minmax(0,1fr)] gap-6"
    >
      <TextField
        name="name"
        required
        maxLength={80}
        autoComplete="off"
        defaultValue={policy?.name ?? ""}
        className="max-w-md"
      />
      {policy === null && <Whom {...whom} />}
      <TargetLines
        targets={policy?.targets ?? []}
        calendars={calendars}
        clocks={CLOCK_KINDS.map((kind) => ({
          name: kind,
          label: t(`clock.${kind}`),
          minutesOf: (target: PolicyView["targets"][number]) => target[kind],
        }))}
      />
      <CheckList
        name="pauses"
        options={PAUSES.map((value) => ({ value, label: t(`cause.${value}`) }))}
        chosen={policy?.pauses ?? DEFAULT_PAUSES}
      />
      <EscalationLines escalations={policy?.escalations ?? []} teams={teams} lines={lines} />
      {policy && (
        <label className="flex min-h-11 items-center gap-2 sm:min-h-(--control)">
          <input type="checkbox" name="seen" value="true" className="size-4 accent-accent" />
          {t("preview.seen")}
        </label>
      )}
      <p className="flex flex-wrap gap-2">
        <SubmitButton>{t("policy.save")}</SubmitButton>
        {policy && (
          <SubmitButton look="plain" name="then" value="preview">
            {t("preview.look")}
          </SubmitButton>
        )}
      </p>
    </KeptForm>
  );
}

function useLabels(lines: number): Fields {
  const t = useTranslations("sla");
  const targets = PRIORITIES.flatMap((priority) => [
    [`${priority}-calendar`, { label: t("target.calendarOf", { priority }) }],
    ...CLOCK_KINDS.map((kind) => [
      `${priority}-${kind}`,
      { label: t("target.of", { priority, clock: t(`clock.${kind}`) }) },
    ]),
  ]);
  const escalations = Array.from({ length: lines }, (_, at) => at + 1).flatMap((line) => [
    [`e${line - 1}-clock`, { label: t("escalation.clockOf", { line }) }],
    [`e${line - 1}-percent`, { label: t("escalation.percentOf", { line }) }],
    [`e${line - 1}-tells`, { label: t("escalation.tells") }],
    [`e${line - 1}-team`, { label: t("escalation.teamOf", { line }) }],
  ]);
  return {
    name: { label: t("policy.name"), missing: t("calendar.missing") },
    type: { label: t("policy.type") },
    organisationId: { label: t("policy.organisation") },
    serviceId: { label: t("policy.service") },
    targets: { label: t("target.title"), elsewhere: true },
    pauses: { label: t("policy.pauses") },
    escalations: { label: t("escalation.title"), elsewhere: true },
    ...Object.fromEntries([...targets, ...escalations]),
  };
}

function Whom({ organisations, services }: Pick<Props, "organisations" | "services">) {
  const t = useTranslations("sla.policy");
  const types = useTranslations("tickets.type");
  const named = (all: string, list: readonly Named[]) => [
    { value: "", label: all },
    ...list.map(({ id, name }) => ({ value: id, label: name })),
  ];
  return (
    <fieldset className="grid gap-3 sm:grid-cols-3">
      <legend className="mbe-1 font-medium">{t("whom")}</legend>
      <SelectField
        name="type"
        options={[
          { value: "", label: t("everyType") },
          ...TICKET_TYPES.map((value) => ({ value, label: types(value) })),
        ]}
      />
      <FoundField
        kind="organisations"
        name="organisationId"
        options={named(t("everyOrganisation"), organisations)}
      />
      <FoundField kind="services" name="serviceId" options={named(t("everyService"), services)} />
    </fieldset>
  );
}

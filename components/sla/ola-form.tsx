import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/ui/action-form";
import { CheckList } from "@/components/ui/check-list";
import { SelectField } from "@/components/ui/field";
import type { Fields } from "@/components/ui/form-context";
import { FormKey } from "@/components/ui/form-key";
import type { FormAction } from "@/components/ui/form-state";
import { SubmitButton } from "@/components/ui/submit-button";
import { VersionField } from "@/components/ui/version-field";
import { useFormWords } from "@/components/ui/words";
import type { OlaView } from "@/lib/ola/contract";
import { DEFAULT_PAUSES, PAUSES } from "@/lib/sla/words";
import type { Named } from "@/lib/tickets/contract";
import { PRIORITIES } from "@/lib/tickets/priority";
import { EscalationLines } from "./escalation-lines";
import { TargetLines } from "./target-lines";

type Props = {
  policy: OlaView | null;
  calendars: readonly Named[];
  teams: readonly Named[];
  /** Teams that promise nothing yet. */
  free: readonly Named[];
  action: FormAction;
};

const BLANK_LINES = 2;

/** How soon a team is done with what comes to it, what pauses that, and who hears when it gets late. */
export function OlaForm({ policy, calendars, teams, free, action }: Props) {
  const t = useTranslations("ola");
  const sla = useTranslations("sla");
  const words = useFormWords();
  const lines = (policy?.escalations.length ?? 0) + BLANK_LINES;
  return (
    <ActionForm
      action={action}
      words={words}
      fields={useLabels(lines)}
      className="grid max-w-5xl grid-cols-[minmax(0,1fr)] gap-6"
    >
      <FormKey />
      {policy ? (
        <>
          <VersionField version={policy.version} />
          <input type="hidden" name="olaId" value={policy.id} />
        </>
      ) : (
        <SelectField
          name="teamId"
          className="max-w-md"
          options={free.map(({ id, name }) => ({ value: id, label: name }))}
        />
      )}
      <TargetLines
        targets={policy?.targets ?? []}
        calendars={calendars}
        clocks={[{ name: "minutes", label: t("target"), minutesOf: ({ minutes }) => minutes }]}
      />
      <CheckList
        name="pauses"
        options={PAUSES.map((value) => ({ value, label: sla(`cause.${value}`) }))}
        chosen={policy?.pauses ?? DEFAULT_PAUSES}
      />
      <EscalationLines
        escalations={policy?.escalations ?? []}
        teams={teams}
        lines={lines}
        ofOneClock
      />
      <div>
        <SubmitButton>{t("save")}</SubmitButton>
      </div>
    </ActionForm>
  );
}

function useLabels(lines: number): Fields {
  const t = useTranslations("ola");
  const sla = useTranslations("sla");
  const targets = PRIORITIES.flatMap((priority) => [
    [`${priority}-calendar`, { label: sla("target.calendarOf", { priority }) }],
    [`${priority}-minutes`, { label: t("targetOf", { priority }) }],
  ]);
  const escalations = Array.from({ length: lines }, (_, at) => at + 1).flatMap((line) => [
    [`e${line - 1}-percent`, { label: sla("escalation.percentOf", { line }) }],
    [`e${line - 1}-tells`, { label: sla("escalation.tells") }],
    [`e${line - 1}-team`, { label: sla("escalation.teamOf", { line }) }],
  ]);
  return {
    teamId: { label: t("team") },
    targets: { label: sla("target.title"), elsewhere: true },
    pauses: { label: t("pauses") },
    escalations: { label: sla("escalation.title"), elsewhere: true },
    ...Object.fromEntries([...targets, ...escalations]),
  };
}

import { useTranslations } from "next-intl";
import { SelectField, TextField } from "@/components/ui/field";
import type { TeamView } from "@/lib/people/contract";
import { ASSIGNMENTS } from "@/lib/people/turn-words";

/** How work that comes to a team is shared out among its people. */
export function TeamTurns({ team }: { team?: TeamView }) {
  const t = useTranslations("people");
  return (
    <>
      <SelectField
        name="assignment"
        hint={t("teams.assignmentHint")}
        defaultValue={team?.assignment ?? "by_hand"}
        options={ASSIGNMENTS.map((value) => ({ value, label: t(`teams.assignments.${value}`) }))}
      />
      <TextField
        name="capacity"
        type="number"
        min={1}
        max={1_000}
        hint={t("teams.capacityHint")}
        defaultValue={String(team?.capacity ?? "")}
      />
    </>
  );
}

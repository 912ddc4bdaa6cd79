import { useTranslations } from "next-intl";
import { SelectField, TextField } from "@/components/ui/field";
import type { Fields } from "@/components/ui/form-context";
import { wallClock } from "@/components/ui/wall-clock";
import { REPEATS, shownOf } from "@/lib/changes/repeats";

export type Repeating = {
  startsAt: string;
  rule: string | null;
  timeZone: string | null;
  exceptDates: readonly string[];
};

/** What the fields of a window that comes back are called. */
export function useRepeatLabels(): Fields {
  const t = useTranslations("changes.repeat");
  return {
    repeats: { label: t("repeats") },
    until: { label: t("until") },
    exceptDates: { label: t("except") },
    rule: { label: t("repeats"), elsewhere: true },
    timeZone: { label: t("zone"), elsewhere: true },
  };
}

/** How something comes back; until when and on which days not matters only where it does. */
export function RepeatFields({ edited, zone }: { edited: Repeating | null; zone: string }) {
  const t = useTranslations("changes.repeat");
  const first = wallClock(edited?.startsAt ?? "", zone);
  const shown = shownOf(edited?.rule ?? null, first);
  const kinds = shown.repeats === "kept" ? ([...REPEATS, "kept"] as const) : REPEATS;
  return (
    <div className="group/repeat grid gap-4">
      <SelectField
        name="repeats"
        defaultValue={shown.repeats}
        options={kinds.map((value) => ({ value, label: t(`kind.${value}`) }))}
      />
      <div className="grid gap-4 group-has-[option[value=once]:checked]/repeat:hidden sm:grid-cols-2">
        <TextField name="until" type="date" hint={t("untilHint")} defaultValue={shown.until} />
        <TextField
          name="exceptDates"
          autoComplete="off"
          hint={t("exceptHint")}
          defaultValue={edited?.exceptDates.join(", ") ?? ""}
        />
      </div>
    </div>
  );
}

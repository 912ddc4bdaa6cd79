import { useTranslations } from "next-intl";
import { ShownWhen } from "@/components/catalogue/shown-when";
import { zones } from "@/components/people/zones";
import { CheckList } from "@/components/ui/check-list";
import { SelectField, TextField } from "@/components/ui/field";
import type { AutomationView } from "@/lib/automation/contract";
import { ONCE, Schedule } from "@/lib/automation/schedule";

const STEPS = ["minutes", "hours", "day", "week"] as const;
const WEEKDAYS = ["1", "2", "3", "4", "5", "6", "7"] as const;

type Props = { rule: AutomationView | undefined; timeZone: string };

/** When a rule that goes by the clock comes due. */
export function ScheduleFields({ rule, timeZone }: Props) {
  const t = useTranslations("automation");
  const kept = rule?.schedule ? Schedule.parse(rule.schedule) : null;
  const every = kept?.every ?? "day";
  const only = (step: (typeof STEPS)[number]) => t("onlyEvery", { step: t(`steps.${step}`) });
  const hour = kept && "at" in kept ? kept : null;
  const days = kept?.every === "week" ? kept.weekdays.map(String) : ["1"];
  return (
    <ShownWhen control="trigger" is="schedule" hint={t("onlyClock")}>
      <div className="grid gap-4">
        <div className="grid items-start gap-4 sm:grid-cols-2">
          <SelectField
            name="every"
            defaultValue={every}
            options={STEPS.map((value) => ({ value, label: t(`steps.${value}`) }))}
          />
          <TextField
            name="count"
            type="number"
            min={1}
            max={1_440}
            hint={t("countHint")}
            defaultValue={String(kept && "count" in kept ? kept.count : "")}
          />
          <TextField name="at" type="time" hint={t("atHint")} defaultValue={hour?.at ?? "08:00"} />
          <SelectField
            name="timeZone"
            defaultValue={hour?.timeZone ?? timeZone}
            options={zones(hour?.timeZone ?? timeZone)}
          />
        </div>
        <ShownWhen control="every" is="week" hint={only("week")}>
          <CheckList
            name="weekdays"
            options={WEEKDAYS.map((value) => ({ value, label: t(`weekdays.${value}`) }))}
            chosen={days}
          />
        </ShownWhen>
        <SelectField
          name="once"
          defaultValue={rule?.once ?? "state"}
          options={ONCE.map((value) => ({ value, label: t(`onces.${value}`) }))}
        />
      </div>
    </ShownWhen>
  );
}

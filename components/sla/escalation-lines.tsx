import { useTranslations } from "next-intl";
import { CheckList } from "@/components/ui/check-list";
import { SelectField, TextField } from "@/components/ui/field";
import type { PolicyView } from "@/lib/sla/contract";
import { CLOCK_KINDS, TELLS } from "@/lib/sla/words";
import type { Named } from "@/lib/tickets/contract";

type Line = Omit<PolicyView["escalations"][number], "clock"> & {
  clock?: PolicyView["escalations"][number]["clock"];
};
type Props = {
  escalations: readonly Line[];
  teams: readonly Named[];
  lines: number;
  /** There is but one clock, so that nobody has to choose. */
  ofOneClock?: boolean;
};

/** At how much of which clock who is told, and what is done besides; a line without a number does nothing. */
export function EscalationLines({ escalations, teams, lines, ofOneClock = false }: Props) {
  const t = useTranslations("sla");
  return (
    <section className="grid grid-cols-[minmax(0,1fr)] gap-2" aria-labelledby="escalations">
      <h2 id="escalations" className="font-medium">
        {t("escalation.title")}
      </h2>
      <p className="text-text-2">{t("escalation.hint")}</p>
      <ol className="grid gap-3">
        {Array.from({ length: lines }, (_, at) => ({ at, one: escalations[at] })).map(
          ({ at, one }) => (
            <li
              key={at}
              className={`grid items-end gap-3 rounded-card border border-line bg-surface p-3 sm:grid-cols-2 ${ofOneClock ? "lg:grid-cols-[7rem_2fr_1fr_auto]" : "lg:grid-cols-[1fr_7rem_2fr_1fr_auto]"}`}
            >
              {!ofOneClock && (
                <SelectField
                  name={`e${at}-clock`}
                  defaultValue={one?.clock ?? "resolution"}
                  options={CLOCK_KINDS.map((value) => ({ value, label: t(`clock.${value}`) }))}
                />
              )}
              <TextField
                name={`e${at}-percent`}
                type="number"
                min={1}
                max={500}
                defaultValue={one ? String(one.percent) : ""}
                className="tabular-nums"
              />
              <CheckList
                name={`e${at}-tells`}
                options={TELLS.map((value) => ({ value, label: t(`tells.${value}`) }))}
                chosen={one?.tells ?? []}
              />
              <SelectField
                name={`e${at}-team`}
                defaultValue={one?.teamId ?? ""}
                options={[
                  { value: "", label: t("escalation.noTeam") },
                  ...teams.map(({ id, name }) => ({ value: id, label: name })),
                ]}
              />
              <label className="flex min-h-11 items-center gap-2 sm:min-h-(--control)">
                <input
                  type="checkbox"
                  name={`e${at}-raises`}
                  value="true"
                  defaultChecked={one?.raises === true}
                  className="size-4 accent-accent"
                />
                {t("escalation.raises")}
              </label>
            </li>
          ),
        )}
      </ol>
    </section>
  );
}

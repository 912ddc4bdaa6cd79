import { useTranslations } from "next-intl";
import { SelectField, TextField } from "@/components/ui/field";
import { TableFrame } from "@/components/ui/table-frame";
import type { Named } from "@/lib/tickets/contract";
import { PRIORITIES, type Priority } from "@/lib/tickets/priority";

type Target = { priority: Priority; calendarId: string | null };

type Props<One extends Target> = {
  targets: readonly One[];
  calendars: readonly Named[];
  /** What is promised, each by the end of its fields' name. */
  clocks: readonly { name: string; label: string; minutesOf: (target: One) => number | null }[];
};

/** "4 h", "30 min" or "1 h 30 min": days have no one length. */
export function lengthTyped(minutes: number | null): string {
  if (minutes === null) return "";
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  return [hours > 0 ? `${hours} h` : "", rest > 0 ? `${rest} min` : ""].filter(Boolean).join(" ");
}

/** For each priority how soon, and by which calendar; a line without times promises nothing. */
export function TargetLines<One extends Target>({ targets, calendars, clocks }: Props<One>) {
  const t = useTranslations("sla");
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-2">
      <h2 className="font-medium">{t("target.title")}</h2>
      <p className="text-text-2">{t("target.hint")}</p>
      <TableFrame
        label={t("target.title")}
        head={[t("target.priority"), ...clocks.map(({ label }) => label), t("target.calendar")]}
      >
        {PRIORITIES.map((priority) => {
          const target = targets.find((one) => one.priority === priority);
          return (
            <tr key={priority}>
              <th scope="row" className="border-b border-line px-3.5 text-start font-medium">
                {priority}
              </th>
              {clocks.map(({ name, minutesOf }) => (
                <td key={name}>
                  <TextField
                    name={`${priority}-${name}`}
                    labelHidden
                    autoComplete="off"
                    defaultValue={lengthTyped(target ? minutesOf(target) : null)}
                    className="min-w-24 tabular-nums"
                  />
                </td>
              ))}
              <td>
                <SelectField
                  name={`${priority}-calendar`}
                  labelHidden
                  defaultValue={target?.calendarId ?? ""}
                  className="min-w-48"
                  options={[
                    { value: "", label: t("target.always") },
                    ...calendars.map(({ id, name }) => ({ value: id, label: name })),
                  ]}
                />
              </td>
            </tr>
          );
        })}
      </TableFrame>
    </div>
  );
}

import { useTranslations } from "next-intl";
import { SelectField, TextField } from "@/components/ui/field";
import { TableFrame } from "@/components/ui/table-frame";
import type { PolicyView } from "@/lib/sla/contract";
import { CLOCK_KINDS } from "@/lib/sla/words";
import type { Named } from "@/lib/tickets/contract";
import { PRIORITIES } from "@/lib/tickets/priority";

type Props = { targets: PolicyView["targets"]; calendars: readonly Named[] };

/** "4 h", "30 min" or "1 h 30 min": days have no one length. */
export function lengthTyped(minutes: number | null): string {
  if (minutes === null) return "";
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  return [hours > 0 ? `${hours} h` : "", rest > 0 ? `${rest} min` : ""].filter(Boolean).join(" ");
}

/** For each priority how soon, and by which calendar; a line without times promises nothing. */
export function TargetLines({ targets, calendars }: Props) {
  const t = useTranslations("sla");
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-2">
      <h2 className="font-medium">{t("target.title")}</h2>
      <p className="text-text-2">{t("target.hint")}</p>
      <TableFrame
        label={t("target.title")}
        head={[
          t("target.priority"),
          ...CLOCK_KINDS.map((kind) => t(`clock.${kind}`)),
          t("target.calendar"),
        ]}
      >
        {PRIORITIES.map((priority) => {
          const target = targets.find((one) => one.priority === priority);
          return (
            <tr key={priority}>
              <th scope="row" className="border-b border-line px-3.5 text-start font-medium">
                {priority}
              </th>
              {CLOCK_KINDS.map((kind) => (
                <td key={kind}>
                  <TextField
                    name={`${priority}-${kind}`}
                    labelHidden
                    autoComplete="off"
                    defaultValue={lengthTyped(target?.[kind] ?? null)}
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

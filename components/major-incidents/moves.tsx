import { useTranslations } from "next-intl";
import { ButtonLink } from "@/components/ui/button-link";
import { SelectField, TextArea, TextField } from "@/components/ui/field";
import type { FormAction } from "@/components/ui/form-state";
import type { MajorIncidentView, MiMoveView } from "@/lib/major-incidents/contract";
import type { SeverityView } from "@/lib/playbook/contract";
import { Ask } from "./ask";

type Props = {
  mi: MajorIncidentView;
  moves: readonly MiMoveView[];
  severities: readonly SeverityView[];
  action: FormAction;
};

const LOUD = new Set(["accept", "take_command", "begin_stand_down"]);
/** Nobody who still looks for the cause is led to the end. */
const isLoud = (event: string, state: string) =>
  LOUD.has(event) && !(event === "begin_stand_down" && state === "coordinating");
const WATCH_MINUTES = ["15", "30", "60", "120"];

/** What may be done with it now; the stand-down has a page of its own. */
export function Moves({ mi, moves, severities, action }: Props) {
  const t = useTranslations("majors");
  const label = (name: string) => ({ label: t(`field.${name}`) });
  return (
    <>
      {moves.map(({ event, fields }) => {
        if (event === "stand_down") return null;
        const name = t(`move.${event}`);
        const asks = fields.some(({ required }) => required);
        const look = isLoud(event, mi.state) ? "primary" : event === "cancel" ? "danger" : "plain";
        const names = fields.map((field) => field.name);
        return (
          <Ask
            key={event}
            action={action}
            label={name}
            look={look}
            send={{ majorIncidentId: mi.id, event }}
            fields={Object.fromEntries(names.map((one) => [one, label(one)]))}
            {...(asks ? { id: `mi-${event}` } : {})}
            {...(event === "take_command" ? { keyTarget: "mi-take" } : {})}
          >
            {names.includes("severity") && event === "set_severity" && (
              <SelectField
                name="severity"
                defaultValue={mi.severity}
                options={severities.map(({ severity, description }) => ({
                  value: severity,
                  label: `${severity}: ${description}`,
                }))}
              />
            )}
            {names.includes("linkedId") && (
              <TextField name="linkedId" placeholder="MI-7" required />
            )}
            {names.includes("reason") && <TextArea name="reason" rows={2} required />}
            {names.includes("until") && (
              <SelectField
                name="until"
                defaultValue="30"
                options={WATCH_MINUTES.map((value) => ({
                  value,
                  label: t("minutes", { count: Number(value) }),
                }))}
              />
            )}
            {names.includes("note") && <TextArea name="note" rows={2} />}
            {names.includes("message") && (
              <TextArea name="message" rows={2} hint={t("field.messageHint")} />
            )}
          </Ask>
        );
      })}
      {mi.state === "standing_down" && (
        <ButtonLink
          href={`/major-incidents/${mi.reference}/stand-down`}
          look="primary"
          data-key="mi-stand-down"
        >
          {t("standDown.open")}
        </ButtonLink>
      )}
    </>
  );
}

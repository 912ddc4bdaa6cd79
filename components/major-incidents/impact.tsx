import { useTranslations } from "next-intl";
import { FoundChecks } from "@/components/building/found-field";
import { SelectField, TextArea, TextField } from "@/components/ui/field";
import type { FormAction } from "@/components/ui/form-state";
import { When } from "@/components/ui/when";
import { useZone } from "@/components/ui/zone";
import type { MajorIncidentView } from "@/lib/major-incidents/contract";
import { offered } from "@/lib/people/offered";
import type { Named } from "@/lib/tickets/contract";
import { Ask } from "./ask";

type Props = { mi: MajorIncidentView; services: readonly Named[]; action: FormAction };

/** Who is hit and since when: nothing is made up, and “unknown” is an answer. */
export function Impact({ mi, services, action }: Props) {
  const t = useTranslations("majors");
  const zone = useZone();
  const about = { majorIncidentId: mi.id, version: String(mi.version), zone };
  const kept = mi.services.map(({ id }) => id);
  return (
    <div className="grid gap-2">
      <p className="whitespace-pre-line">{mi.impactStatement}</p>
      <dl className="grid grid-cols-[auto_1fr] gap-x-3 gap-y-0.5">
        <dt className="text-text-2">{t("impact.start")}</dt>
        <dd>
          <Moment at={mi.impactStartedAt} unknown={t("unknown")} unsaid={t("unsaid")} />
        </dd>
        <dt className="text-text-2">{t("impact.end")}</dt>
        <dd>
          <Moment at={mi.impactEndedAt} unknown={t("unknown")} unsaid={t("unsaid")} />
        </dd>
      </dl>
      {mi.can.revise && (
        <div className="flex flex-wrap gap-2">
          <Ask
            id="mi-impact"
            action={action}
            label={t("impact.edit")}
            send={about}
            fields={{
              impactStatement: { label: t("impact.statement") },
              startKnown: { label: t("impact.start") },
              impactStartedAt: { label: t("impact.startAt") },
              endKnown: { label: t("impact.end") },
              impactEndedAt: { label: t("impact.endAt") },
            }}
          >
            <TextArea name="impactStatement" defaultValue={mi.impactStatement} rows={3} />
            {(["start", "end"] as const).map((end) => {
              const at = end === "start" ? mi.impactStartedAt : mi.impactEndedAt;
              return (
                <div key={end} className="grid grid-cols-2 gap-2">
                  <SelectField
                    name={`${end}Known`}
                    defaultValue={at === null ? "unsaid" : at === "unknown" ? "unknown" : "known"}
                    options={[
                      { value: "unsaid", label: t("unsaid") },
                      { value: "unknown", label: t("unknown") },
                      { value: "known", label: t("known") },
                    ]}
                  />
                  <TextField
                    type="datetime-local"
                    name={end === "start" ? "impactStartedAt" : "impactEndedAt"}
                    defaultValue={localOf(at, zone)}
                  />
                </div>
              );
            })}
          </Ask>
          <Ask
            id="mi-services"
            action={action}
            label={t("services")}
            send={about}
            fields={{ serviceIds: { label: t("services") }, bridgeUrl: { label: t("bridge") } }}
          >
            <FoundChecks
              kind="services"
              name="serviceIds"
              options={offered(services, mi.services).map(({ id, name }) => ({
                value: id,
                label: name,
              }))}
              chosen={kept}
            />
            <TextField name="bridgeUrl" type="url" defaultValue={mi.bridgeUrl ?? ""} />
          </Ask>
        </div>
      )}
    </div>
  );
}

function Moment({ at, unknown, unsaid }: { at: string | null; unknown: string; unsaid: string }) {
  if (at === null) return <span className="text-text-3">{unsaid}</span>;
  return at === "unknown" ? <span>{unknown}</span> : <When at={at} as="hour" />;
}

/** As a field for an hour takes it: in the reader's zone, without seconds. */
function localOf(at: string | null, timeZone: string): string {
  if (at === null || at === "unknown") return "";
  const parts = new Intl.DateTimeFormat("sv-SE", {
    dateStyle: "short",
    timeStyle: "short",
    timeZone,
  });
  return parts.format(new Date(at)).replace(" ", "T");
}

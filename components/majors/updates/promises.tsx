import { useNow, useTranslations } from "next-intl";
import { Ask } from "@/components/major-incidents/ask";
import { Badge } from "@/components/ui/badge";
import { SelectField, TextArea } from "@/components/ui/field";
import type { FormAction } from "@/components/ui/form-state";
import { When } from "@/components/ui/when";
import type { MajorIncidentView } from "@/lib/major-incidents/contract";
import type { Audience } from "@/lib/major-incidents/words";

type Props = {
  incident: MajorIncidentView;
  /** Whom the reader may put off. */
  tellable: readonly Audience[];
  snoozeAction: FormAction;
};

const MINUTES = [10, 15, 30, 60, 120, 240];
/** As long as it may be put off where an audience has no time between its updates. */
const LONGEST_MINUTES = 240;

/** What each audience was promised, whether that time has passed, and the way to promise another. */
export function Promises({ incident, tellable, snoozeAction }: Props) {
  const t = useTranslations("majorUpdates");
  const m = useTranslations("majors");
  const now = useNow();
  return (
    <section aria-labelledby="promises" className="grid gap-2">
      <h2 id="promises" className="text-base font-semibold">
        {t("promises")}
      </h2>
      <dl className="grid gap-1">
        {incident.audiences.map(({ audience, nextUpdateBy, lastPhase, cadenceMinutes }) => {
          const isLate = nextUpdateBy !== null && new Date(nextUpdateBy) < now;
          return (
            <div key={audience} className="flex flex-wrap items-center gap-2">
              <dt className="font-medium">{m(`audience.${audience}`)}</dt>
              <dd className="flex flex-wrap items-center gap-2 text-text-2">
                {lastPhase === null ? t("neverTold") : m(`phase.${lastPhase as "investigating"}`)}
                {nextUpdateBy !== null &&
                  (isLate ? (
                    <Badge tone="danger">
                      {t("over")} <When at={nextUpdateBy} as="hour" />
                    </Badge>
                  ) : (
                    <span>
                      {t("next")} <When at={nextUpdateBy} as="hour" />
                    </span>
                  ))}
                {nextUpdateBy !== null && tellable.includes(audience) && (
                  <Ask
                    id={`snooze-${audience}`}
                    action={snoozeAction}
                    look="quiet"
                    label={t("snoozeOf", { audience: m(`audience.${audience}`) })}
                    lead={t("snoozeLead")}
                    send={{ majorIncidentId: incident.id, audience }}
                    fields={{
                      until: { label: t("snoozeUntil") },
                      reason: { label: t("snoozeReason") },
                    }}
                  >
                    <SelectField
                      name="until"
                      options={MINUTES.filter(
                        (count) => count < 2 * (cadenceMinutes ?? LONGEST_MINUTES / 2),
                      ).map((count) => ({
                        value: new Date(now.getTime() + count * 60_000).toISOString(),
                        label: t("minutes", { count }),
                      }))}
                    />
                    <TextArea name="reason" rows={2} required />
                  </Ask>
                )}
              </dd>
            </div>
          );
        })}
      </dl>
    </section>
  );
}

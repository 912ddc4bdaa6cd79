import { getNow, getTranslations } from "next-intl/server";
import { Badge } from "@/components/ui/badge";
import { When } from "@/components/ui/when";
import type { MajorIncidentView } from "@/lib/major-incidents/contract";

/** What each audience was promised, and whether that time has passed. */
export async function Promises({ incident }: { incident: MajorIncidentView }) {
  const [t, m, now] = await Promise.all([
    getTranslations("majorUpdates"),
    getTranslations("majors"),
    getNow(),
  ]);
  return (
    <section aria-labelledby="promises" className="grid gap-2">
      <h2 id="promises" className="text-base font-semibold">
        {t("promises")}
      </h2>
      <dl className="grid gap-1">
        {incident.audiences.map(({ audience, nextUpdateBy, lastPhase }) => {
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
              </dd>
            </div>
          );
        })}
      </dl>
    </section>
  );
}

import { useNow, useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import type { MajorIncidentView } from "@/lib/major-incidents/contract";
import { SeverityChip } from "./severity-chip";
import { Ticker } from "./ticker";

/** The band across the room: how bad, what, for how long, where it stands, and what was promised. */
export function RoomHead({ mi, people }: { mi: MajorIncidentView; people: number }) {
  const t = useTranslations("majors");
  const now = useNow();
  const isLive = mi.declaredAt !== null && mi.endedAt === null;
  const due = soonest(mi);
  return (
    <div
      className={`grid gap-1.5 border-b px-4 py-3 ${isLive && mi.severity === "SEV1" ? "border-sev1 bg-[color-mix(in_oklch,var(--sev1)_9%,var(--surface))]" : "border-line bg-surface"}`}
    >
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <SeverityChip severity={mi.severity} />
        <span className="font-mono text-meta text-text-2">{mi.reference}</span>
        <span className="font-semibold">{t(`state.${mi.state}`)}</span>
        {mi.drill && <Badge tone="note">{t("drill")}</Badge>}
        {mi.restricted && <Badge tone="note">{t("restricted")}</Badge>}
        {isLive && mi.declaredAt && (
          <span className="ms-auto text-title font-semibold max-sm:text-base">
            <span className="sr-only">{t("elapsed")} </span>
            <Ticker at={mi.declaredAt} as="since" now={now.toISOString()} />
          </span>
        )}
      </div>
      <p className="flex flex-wrap gap-x-4 gap-y-0.5 text-text-2">
        <span>{t("affected", { tickets: mi.counts.tickets, people })}</span>
        {mi.counts.stillBroken > 0 && (
          <span className="font-medium text-danger">
            {t("stillBroken", { count: mi.counts.stillBroken })}
          </span>
        )}
        <span>{mi.services.map(({ name }) => name).join(", ") || t("noServices")}</span>
        {isLive && due && (
          <Ticker
            at={due}
            as="until"
            now={now.toISOString()}
            words={{ left: t.raw("due"), over: t.raw("overdue") }}
          />
        )}
        {mi.state === "proposed" && mi.decisionDueAt && (
          <Ticker
            at={mi.decisionDueAt}
            as="until"
            now={now.toISOString()}
            words={{ left: t.raw("decide"), over: t.raw("undecided") }}
          />
        )}
      </p>
    </div>
  );
}

function soonest(mi: MajorIncidentView): string | null {
  const promised = Object.values(mi.nextUpdateBy).filter((at): at is string => at !== null);
  return promised.sort()[0] ?? null;
}

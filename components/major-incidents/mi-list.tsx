import Link from "next/link";
import { useNow, useTranslations } from "next-intl";
import { ReviewNote } from "@/components/majors/reviews/review-note";
import { EmptyState } from "@/components/ui/empty-state";
import { When } from "@/components/ui/when";
import type { MajorIncidentView } from "@/lib/major-incidents/contract";
import { SeverityChip } from "./severity-chip";
import { Ticker } from "./ticker";

/** Each with what one has to know before opening it. */
export function MiList({ rows }: { rows: readonly MajorIncidentView[] }) {
  const t = useTranslations("majors");
  const now = useNow();
  if (rows.length === 0) return <EmptyState>{t("list.none")}</EmptyState>;
  return (
    <ul className="grid">
      {rows.map((mi) => {
        const commander = mi.roles.find(({ role }) => role === "commander");
        return (
          <li key={mi.id} className="border-b border-line">
            <Link
              href={`/major-incidents/${mi.reference}`}
              prefetch={false}
              className="grid gap-x-4 gap-y-0.5 px-4 py-2.5 hover:bg-sunken sm:grid-cols-[150px_minmax(0,1fr)_150px_120px] sm:items-center"
            >
              <span className="flex items-center gap-2">
                <SeverityChip severity={mi.severity} />
                <span className="font-mono text-meta text-text-2">{mi.reference}</span>
              </span>
              <span className="min-w-0 font-medium">
                <bdi>{mi.title}</bdi>
              </span>
              <span className="text-text-2">
                {t(`state.${mi.state}`)}
                {commander && <span className="block text-meta">{commander.user.name}</span>}
                <ReviewNote mi={mi} />
              </span>
              <span className="text-text-2 sm:text-end">
                {mi.declaredAt && mi.endedAt === null ? (
                  <Ticker at={mi.declaredAt} as="since" now={now.toISOString()} />
                ) : (
                  <When at={mi.endedAt ?? mi.createdAt} as="long" />
                )}
              </span>
            </Link>
          </li>
        );
      })}
    </ul>
  );
}

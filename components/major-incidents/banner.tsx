import Link from "next/link";
import { useNow, useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import type { ActiveMi } from "@/lib/major-incidents/contract";
import { SeverityChip } from "./severity-chip";
import { Ticker } from "./ticker";

/** Across every page of the desk while one is active: nobody works past it unknowingly. */
export function MiBanner({ active }: { active: readonly ActiveMi[] }) {
  const t = useTranslations("majors");
  const now = useNow();
  const [worst, ...others] = active;
  if (!worst) return null;
  return (
    <aside
      aria-label={t("banner.label")}
      className="no-print flex flex-wrap items-center gap-x-3 gap-y-0.5 border-b border-line bg-[color-mix(in_oklch,var(--sev1)_9%,var(--surface))] px-4 py-1.5"
    >
      <SeverityChip severity={worst.severity} />
      {worst.drill && <Badge tone="note">{t("drill")}</Badge>}
      <Link
        href={`/major-incidents/${worst.reference}`}
        prefetch={false}
        className="min-w-0 font-semibold hover:underline max-sm:min-h-11 max-sm:content-center"
      >
        {worst.reference} <bdi>{worst.title}</bdi>
      </Link>
      <span className="text-text-2">{t(`state.${worst.state}`)}</span>
      {worst.declaredAt && (
        <span className="text-text-2">
          <Ticker at={worst.declaredAt} as="since" now={now.toISOString()} />
        </span>
      )}
      {others.length > 0 && (
        <Link href="/major-incidents" prefetch={false} className="text-link hover:underline">
          {t("banner.more", { count: others.length })}
        </Link>
      )}
    </aside>
  );
}

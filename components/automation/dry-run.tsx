import Link from "next/link";
import { useTranslations } from "next-intl";
import { Part } from "@/components/ui/part";
import type { DryRunView } from "@/lib/automation/contract";

/** What would have set a rule off. */
export function DryRun({ tried, byClock }: { tried: DryRunView; byClock: boolean }) {
  const t = useTranslations("automation");
  const { events, tickets, more, asToday, sample } = tried;
  return (
    <Part title={t(byClock ? "dryRunNow" : "dryRun")}>
      <p>{byClock ? t("dryRunFinds", { tickets }) : t("dryRunSays", { events, tickets })}</p>
      {asToday.length > 0 && (
        <p className="text-text-2">
          {t("dryRunToday")} <code className="font-mono">{asToday.join(", ")}</code>
        </p>
      )}
      {more && <p className="text-text-2">{t("dryRunMore")}</p>}
      <ul className="grid gap-1">
        {sample.map(({ id, reference, subject }) => (
          <li key={id} className="min-w-0">
            <Link
              href={`/tickets/${reference}`}
              prefetch={false}
              className="inline-flex min-h-6 max-w-full items-center gap-1.5 text-link hover:underline pointer-coarse:min-h-11"
            >
              <span className="font-mono text-meta whitespace-nowrap">{reference}</span>
              <bdi className="truncate">{subject}</bdi>
            </Link>
          </li>
        ))}
      </ul>
    </Part>
  );
}

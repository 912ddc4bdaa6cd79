import { useTranslations } from "next-intl";
import { When } from "@/components/ui/when";
import type { BatchView } from "@/lib/major-incidents/stand-down-contract";

/** How far the incidents were told. */
export function NoticeRuns({ runs }: { runs: readonly BatchView[] }) {
  const t = useTranslations("problems");
  if (runs.length === 0) return null;
  return (
    <ul aria-label={t("runs")} className="grid gap-1.5">
      {runs.map((run) => (
        <li key={run.id} className="grid gap-0.5">
          <span className="flex flex-wrap gap-x-3">
            <span>
              {t("run", {
                ...{ done: run.done, total: run.total },
                ...{ skipped: run.skipped, failed: run.failed },
              })}
            </span>
            <span className="text-text-2">
              {t(run.state === "running" ? "running" : "ended")}{" "}
              <When at={run.finishedAt ?? run.createdAt} as="hour" />
            </span>
          </span>
          {run.state === "running" && (
            <progress
              aria-label={t("runs")}
              value={run.done + run.skipped + run.failed}
              max={run.total}
              className="w-full accent-accent"
            />
          )}
        </li>
      ))}
    </ul>
  );
}

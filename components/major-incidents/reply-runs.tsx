import { getTranslations } from "next-intl/server";
import { When } from "@/components/ui/when";
import type { BatchView } from "@/lib/major-incidents/stand-down-contract";

/** How far the replies to all of them are. */
export async function ReplyRuns({ runs }: { runs: readonly BatchView[] }) {
  if (runs.length === 0) return null;
  const t = await getTranslations("majors");
  return (
    <ul aria-label={t("linked.runs")} className="grid gap-1.5">
      {runs.map((run) => (
        <li key={run.id} className="grid gap-0.5">
          <span className="flex flex-wrap gap-x-3">
            <span>
              {t("linked.run", {
                ...{ done: run.done, total: run.total },
                ...{ skipped: run.skipped, failed: run.failed },
              })}
            </span>
            <span className="text-text-2">
              {t(run.state === "running" ? "linked.running" : "linked.ended")}{" "}
              <When at={run.finishedAt ?? run.createdAt} as="hour" />
            </span>
          </span>
          {run.state === "running" && (
            <progress
              aria-label={t("linked.runs")}
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

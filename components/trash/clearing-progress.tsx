import { useTranslations } from "next-intl";
import { RefreshWhile } from "@/components/live/refresh-while";
import type { ClearingView } from "@/lib/trash/contract";

/** How far the purge of several entries is, and what became of it. */
export function ClearingProgress({ clearing }: { clearing: ClearingView }) {
  const t = useTranslations("trash");
  const { state, total, purged, left, by } = clearing;
  const done = purged + left;
  if (state === "done") {
    return (
      <p role="status" className="border-b border-line px-3.5 py-2">
        {t("clear.done", { purged, name: by.name })} {t("clear.left", { left })}
      </p>
    );
  }
  return (
    <div className="grid gap-1 border-b border-line px-3.5 py-2">
      <RefreshWhile />
      <p role="status">{t("clear.running", { name: by.name, done, total })}</p>
      <progress
        aria-label={t("clear.progress")}
        value={done}
        max={total}
        className="h-2 w-full max-w-md"
      />
    </div>
  );
}

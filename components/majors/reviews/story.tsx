import { getTranslations } from "next-intl/server";
import { When } from "@/components/ui/when";
import type { ReviewLine } from "@/lib/major-incidents/review-contract";

/** The timeline as the review cites it: each line under the number of its event. */
export async function Story({ lines }: { lines: readonly ReviewLine[] }) {
  const t = await getTranslations("majorReviews");
  if (lines.length === 0) return <p className="text-text-2">{t("timelineNone")}</p>;
  return (
    <ol className="grid">
      {lines.map((line) => (
        <li
          key={line.eventId}
          id={`event-${line.seq}`}
          className="grid grid-cols-[92px_minmax(0,1fr)] gap-x-2 border-b border-line py-1.5 last:border-0"
        >
          <span className="font-mono text-meta leading-5 text-text-2">
            <When at={line.at} as="hour" /> #{line.seq}
          </span>
          <span className={line.pinned ? "font-semibold" : ""}>
            {line.sentence}
            {line.body && (
              <span className="block max-w-[72ch] font-normal whitespace-pre-line">
                {line.body}
              </span>
            )}
          </span>
        </li>
      ))}
    </ol>
  );
}

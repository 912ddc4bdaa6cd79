import { useNow, useTranslations } from "next-intl";
import type { MajorIncidentView } from "@/lib/major-incidents/contract";
import { Ticker } from "./ticker";

/** Who hears of it, how many they are, what they last heard, and what they were promised. */
export function Audiences({ mi }: { mi: MajorIncidentView }) {
  const t = useTranslations("majors");
  const now = useNow();
  return (
    <ul className="grid gap-1.5">
      {mi.audiences.map((one) => (
        <li key={one.audience} className="grid">
          <span className="flex items-baseline gap-2">
            <span className="font-medium">{t(`audience.${one.audience}`)}</span>
            <span className="text-meta text-text-2">
              {t("subscribers", { count: one.subscribers })}
            </span>
          </span>
          <span className="flex flex-wrap gap-x-2 text-meta text-text-2">
            <span>{t(`phase.${one.lastPhase ?? "none"}`)}</span>
            {one.nextUpdateBy && (
              <Ticker
                at={one.nextUpdateBy}
                as="until"
                now={now.toISOString()}
                words={{ left: t.raw("due"), over: t.raw("overdue") }}
              />
            )}
          </span>
        </li>
      ))}
    </ul>
  );
}

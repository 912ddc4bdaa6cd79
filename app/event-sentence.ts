import { getTranslations } from "next-intl/server";
import { sentenceValues } from "@/lib/notifications/contract";
import type { TimelineItem } from "@/lib/tickets/contract";

/** How a timeline is told in the reader's language. */
export async function eventSentence(): Promise<(item: TimelineItem) => string> {
  const t = await getTranslations("events");
  return ({ kind, facts, names, actor }) => {
    return t(kind, sentenceValues(facts, names, actor?.name ?? null));
  };
}

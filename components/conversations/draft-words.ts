import { getTranslations } from "next-intl/server";
import type { DraftWords } from "./draft-status";

/** What a field that keeps its draft says. */
export async function draftWords(): Promise<DraftWords> {
  const t = await getTranslations("composer.draft");
  return {
    saved: t("saved", { time: "%t" }),
    here: t("here"),
    other: t("other", { time: "%t" }),
    add: t("add"),
    dismiss: t("dismiss"),
    carry: t("carry"),
    carryReply: t("carryReply"),
  };
}

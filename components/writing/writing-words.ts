import { getTranslations } from "next-intl/server";
import { FORMATS, type Format } from "./formatting";

export type WritingWords = {
  toolbar: string;
  format: Record<Format, string>;
  /** Leads from the editor to the plain text area, and back. */
  plain: string;
  rich: string;
  suggestions: Record<"people" | "tickets" | "emoji" | "macros", string>;
  /** With `%n` for how many there are. */
  found: string;
};

/** What a field says in which Markdown is written with help. */
export async function writingWords(): Promise<WritingWords> {
  const t = await getTranslations("writing");
  const named = FORMATS.map((format) => [format, t(`format.${format}`)] as const);
  return {
    toolbar: t("toolbar"),
    format: Object.fromEntries(named) as Record<Format, string>,
    plain: t("plain"),
    rich: t("rich"),
    suggestions: {
      people: t("suggestions.people"),
      tickets: t("suggestions.tickets"),
      emoji: t("suggestions.emoji"),
      macros: t("suggestions.macros"),
    },
    found: t("found", { count: "%n" }),
  };
}

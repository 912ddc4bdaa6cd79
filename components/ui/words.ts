import { useTranslations } from "next-intl";
import { getTranslations } from "next-intl/server";
import { cache } from "react";
import type { FormWords } from "./action-form";

/** What every form says by itself. */
export async function formWords(): Promise<FormWords> {
  return said(await getTranslations("ui"));
}

/** The same for a component that waits for nothing. */
export function useFormWords(): FormWords {
  return said(useTranslations("ui"));
}

/** One object for all forms of a page, which is therefore sent once. */
const said = cache(
  (t: ReturnType<typeof useTranslations>): FormWords => ({
    refused: t("refused"),
    unreachable: t("unreachable"),
  }),
);

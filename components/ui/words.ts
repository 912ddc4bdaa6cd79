import { useTranslations } from "next-intl";
import { getTranslations } from "next-intl/server";
import type { FormWords } from "./action-form";

/** What every form says by itself. */
export async function formWords(): Promise<FormWords> {
  const t = await getTranslations("ui");
  return { refused: t("refused"), unreachable: t("unreachable") };
}

/** The same for a component that waits for nothing. */
export function useFormWords(): FormWords {
  const t = useTranslations("ui");
  return { refused: t("refused"), unreachable: t("unreachable") };
}

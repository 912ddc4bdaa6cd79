import { getTranslations } from "next-intl/server";
import type { FormWords } from "./action-form";

/** What every form says by itself. */
export async function formWords(): Promise<FormWords> {
  const t = await getTranslations("ui");
  return { refused: t("refused"), unreachable: t("unreachable") };
}

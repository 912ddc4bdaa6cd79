"use server";

import { getTranslations } from "next-intl/server";
import { reviseSettings } from "@/lib/settings/commands/revise-settings";
import { action } from "@/lib/web/action";
import { matrixFrom } from "../../settings/input";

export const reviseMatrixAction = action(reviseSettings, {
  input: matrixFrom,
  answer: async () => ({ message: (await getTranslations("sla"))("matrix.saved") }),
});

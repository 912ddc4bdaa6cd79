"use server";

import { getTranslations } from "next-intl/server";
import { reviseSettings } from "@/lib/settings/commands/revise-settings";
import { action } from "@/lib/web/action";

export const putFirstStepsAwayAction = action(reviseSettings, {
  input: () => ({ firstStepsPutAway: true }),
  answer: async () => ({ message: (await getTranslations("setup.steps"))("gone") }),
});

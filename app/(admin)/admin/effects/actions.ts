"use server";

import { getTranslations } from "next-intl/server";
import { retryEffect } from "@/lib/effects/commands/retry-effect";
import { action } from "@/lib/web/action";

export const retryAction = action(retryEffect, {
  answer: async () => ({ message: (await getTranslations("admin"))("effects.retried") }),
});

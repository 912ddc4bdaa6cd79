"use server";

import { getTranslations } from "next-intl/server";
import { liftFlag } from "@/lib/mail/commands/lift-flag";
import { action } from "@/lib/web/action";

export const liftFlagAction = action(liftFlag, {
  answer: async () => ({ message: (await getTranslations("mail"))("trace.flag.lifted") }),
});

"use server";

import { getTranslations } from "next-intl/server";
import { splitMail } from "@/lib/mail/commands/split-mail";
import { action } from "@/lib/web/action";

export const splitAction = action(splitMail, {
  answer: async () => ({ message: (await getTranslations("arrived"))("message.splitNow") }),
});

"use server";

import { getTranslations } from "next-intl/server";
import { discardMail } from "@/lib/mail/commands/discard-mail";
import { releaseMail } from "@/lib/mail/commands/release-mail";
import { action } from "@/lib/web/action";

export const releaseAction = action(releaseMail, {
  answer: async () => ({ message: (await getTranslations("arrived"))("sheet.released") }),
});

export const discardAction = action(discardMail, {
  answer: async () => ({ message: (await getTranslations("arrived"))("sheet.discarded") }),
});

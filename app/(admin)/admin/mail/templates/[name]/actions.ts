"use server";

import { getTranslations } from "next-intl/server";
import { resetTemplate } from "@/lib/mail/commands/reset-template";
import { reviseTemplate } from "@/lib/mail/commands/revise-template";
import { sendTestMail } from "@/lib/mail/commands/send-test-mail";
import { action } from "@/lib/web/action";
import { sessionActor } from "@/lib/web/session-actor";

export const reviseTemplateAction = action(reviseTemplate, {
  answer: async () => ({ message: (await getTranslations("mail"))("templates.saved") }),
});

export const resetTemplateAction = action(resetTemplate, {
  answer: async () => ({ message: (await getTranslations("mail"))("templates.wasReset") }),
});

export const testTemplateAction = action(sendTestMail, {
  answer: async () => {
    const [t, person] = await Promise.all([getTranslations("mail"), sessionActor()]);
    return { message: t("templates.tested", { email: person?.email ?? "" }) };
  },
});

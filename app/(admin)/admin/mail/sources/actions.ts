"use server";

import { getTranslations } from "next-intl/server";
import { addSource } from "@/lib/mail/commands/add-source";
import { removeSource } from "@/lib/mail/commands/remove-source";
import { tokenMade } from "@/lib/web/account-forms";
import { action } from "@/lib/web/action";

export const addSourceAction = action(addSource, { answer: tokenMade });

export const removeSourceAction = action(removeSource, {
  answer: async () => ({ message: (await getTranslations("mail"))("sources.removed") }),
});

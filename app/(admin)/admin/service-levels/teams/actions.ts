"use server";

import { getTranslations } from "next-intl/server";
import { createOla } from "@/lib/ola/commands/create-ola";
import { removeOla } from "@/lib/ola/commands/remove-ola";
import { reviseOla } from "@/lib/ola/commands/revise-ola";
import { action } from "@/lib/web/action";
import { olaFrom } from "@/lib/web/policy-forms";

const LIST = "/admin/service-levels/teams";

export const createOlaAction = action(createOla, {
  input: olaFrom,
  answer: () => ({ goTo: LIST }),
});

export const reviseOlaAction = action(reviseOla, {
  input: olaFrom,
  answer: async () => ({ message: (await getTranslations("ola"))("saved") }),
});

export const removeOlaAction = action(removeOla, { answer: () => ({ goTo: LIST }) });

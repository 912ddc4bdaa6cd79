"use server";

import { getTranslations } from "next-intl/server";
import { createMacro } from "@/lib/macros/commands/create-macro";
import { removeMacro } from "@/lib/macros/commands/remove-macro";
import { reviseMacro } from "@/lib/macros/commands/revise-macro";
import { action } from "@/lib/web/action";
import { macroFrom } from "./input";

const saved = async () => ({ message: (await getTranslations("composer.macros"))("saved") });

export const createMacroAction = action(createMacro, { input: macroFrom, answer: saved });

export const reviseMacroAction = action(reviseMacro, {
  input: macroFrom,
  answer: async () => ({ ...(await saved()), goTo: "/macros" }),
});

export const removeMacroAction = action(removeMacro, {
  answer: async () => ({ message: (await getTranslations("composer.macros"))("removed") }),
});

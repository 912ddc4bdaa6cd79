"use server";

import { getTranslations } from "next-intl/server";
import { reviseSettings } from "@/lib/settings/commands/revise-settings";
import { action } from "@/lib/web/action";
import { settingsFrom } from "./input";

export const reviseSettingsAction = action(reviseSettings, {
  input: settingsFrom,
  answer: async () => ({ message: (await getTranslations("settings"))("saved") }),
});

import { z } from "zod";
import { eventKind } from "@/lib/kernel/event";
import { SETTING_NAMES } from "./contract";

export const settingsRevised = eventKind("settings.revised", "internal", {
  changed: z.array(z.enum(SETTING_NAMES)),
});

/** The desk's settings are one subject, of which there is one. */
export const SETTINGS_ID = "00000000-0000-7000-8000-000000000001";

"use server";

import { revisePreferences } from "@/lib/notifications/commands/revise-preferences";
import { action } from "@/lib/web/action";
import { saved } from "@/lib/web/directory-forms";
import { hoursInput, matrixInput } from "@/lib/web/preference-forms";

export const chooseAction = action(revisePreferences, { input: matrixInput, answer: saved });
export const setHoursAction = action(revisePreferences, { input: hoursInput, answer: saved });

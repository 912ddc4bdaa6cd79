"use server";

import { resubscribe } from "@/lib/mail/commands/resubscribe";
import { revisePreferences } from "@/lib/notifications/commands/revise-preferences";
import { action } from "@/lib/web/action";
import { saved } from "@/lib/web/directory-forms";
import { hoursInput, matrixInput } from "@/lib/web/preference-forms";
import { sessionActor } from "@/lib/web/session-actor";

export const chooseAction = action(revisePreferences, { input: matrixInput, answer: saved });
export const setHoursAction = action(revisePreferences, { input: hoursInput, answer: saved });
export const resumeMailAction = action(resubscribe, {
  input: async () => ({ personId: (await sessionActor())?.id, ticketId: null }),
  answer: saved,
});

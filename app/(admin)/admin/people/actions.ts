"use server";

import { inviteAgain } from "@/lib/people/commands/invite-again";
import { invitePerson } from "@/lib/people/commands/invite-person";
import { offerPasswordReset } from "@/lib/people/commands/offer-password-reset";
import { resetSecondFactor } from "@/lib/people/commands/reset-second-factor";
import { revisePerson } from "@/lib/people/commands/revise-person";
import { action } from "@/lib/web/action";
import {
  activeInput,
  invitationInput,
  managerInput,
  personInput,
  saved,
  toIts,
} from "@/lib/web/directory-forms";

export const inviteAction = action(invitePerson, {
  input: invitationInput,
  answer: toIts("/admin/people"),
});
export const revisePersonAction = action(revisePerson, { input: personInput, answer: saved });
export const setManagerAction = action(revisePerson, { input: managerInput, answer: saved });
export const switchActiveAction = action(revisePerson, { input: activeInput });
export const inviteAgainAction = action(inviteAgain);
export const offerResetAction = action(offerPasswordReset);
export const resetFactorAction = action(resetSecondFactor);

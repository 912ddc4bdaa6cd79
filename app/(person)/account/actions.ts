"use server";

import { beginSecondFactor } from "@/lib/people/commands/begin-second-factor";
import { endSessions } from "@/lib/people/commands/end-sessions";
import { issueToken } from "@/lib/people/commands/issue-token";
import { reviseSelf } from "@/lib/people/commands/revise-self";
import { revokeToken } from "@/lib/people/commands/revoke-token";
import { Change, changeHere } from "@/lib/web/account-doors";
import { profileInput, tokenInput, tokenMade } from "@/lib/web/account-forms";
import { action, personAction } from "@/lib/web/action";
import { saved } from "@/lib/web/directory-forms";

export const endSessionsAction = action(endSessions, { answer: () => ({ goTo: "/account" }) });
export const reviseSelfAction = action(reviseSelf, { input: profileInput, answer: saved });
export const changePasswordAction = personAction({ input: Change, run: changeHere });
export const issueTokenAction = action(issueToken, { input: tokenInput, answer: tokenMade });
export const revokeTokenAction = action(revokeToken);
export const beginSecondFactorAction = action(beginSecondFactor, {
  answer: () => ({ goTo: "/account/second-factor" }),
});

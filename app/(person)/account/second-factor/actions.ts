"use server";

import { beginSecondFactor } from "@/lib/people/commands/begin-second-factor";
import { Confirm, confirmFactorHere, Remove, removeFactorHere } from "@/lib/web/account-doors";
import { action, personAction } from "@/lib/web/action";

export const beginAction = action(beginSecondFactor);
export const confirmAction = personAction({ input: Confirm, run: confirmFactorHere });
export const removeAction = personAction({ input: Remove, run: removeFactorHere });

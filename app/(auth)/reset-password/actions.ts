"use server";

import { AskForReset, askForResetHere } from "@/lib/web/account-doors";
import { openAction } from "@/lib/web/action";

export const askForResetAction = openAction({ input: AskForReset, run: askForResetHere });

"use server";

import { Choose, resetHere } from "@/lib/web/account-doors";
import { openAction } from "@/lib/web/action";

export const resetAction = openAction({ input: Choose, run: resetHere });

"use server";

import { openAction } from "@/lib/web/action";
import { Rate, rateHere } from "@/lib/web/mail-doors";

export const rateAction = openAction({ input: Rate, run: rateHere });

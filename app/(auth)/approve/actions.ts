"use server";

import { openAction } from "@/lib/web/action";
import { Decision, decideHere } from "@/lib/web/approval-link";

export const decideAction = openAction({ input: Decision, run: decideHere });

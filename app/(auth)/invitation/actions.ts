"use server";

import { Accept, acceptHere } from "@/lib/web/account-doors";
import { openAction } from "@/lib/web/action";

export const acceptAction = openAction({ input: Accept, run: acceptHere });

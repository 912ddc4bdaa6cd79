"use server";

import { openAction } from "@/lib/web/action";
import { Wish, wishHere } from "@/lib/web/mail-doors";

export const wishAction = openAction({ input: Wish, run: wishHere });

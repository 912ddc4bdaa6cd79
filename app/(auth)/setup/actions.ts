"use server";

import { CreateFirstAdmin } from "@/lib/people/contract";
import { openAction } from "@/lib/web/action";
import { setUp } from "@/lib/web/set-up";

export const setUpAction = openAction({ input: CreateFirstAdmin, run: setUp });

"use server";

import { getTranslations } from "next-intl/server";
import { createFreeze } from "@/lib/changes/commands/create-freeze";
import { removeFreeze } from "@/lib/changes/commands/remove-freeze";
import { reviseFreeze } from "@/lib/changes/commands/revise-freeze";
import { action } from "@/lib/web/action";
import { freezeFrom, strictnessFrom } from "./input";

const says = (word: string) => async () => ({ message: (await getTranslations("changes"))(word) });

export const createFreezeAction = action(createFreeze, {
  input: freezeFrom,
  answer: says("frozen"),
});
export const reviseFreezeAction = action(reviseFreeze, {
  input: freezeFrom,
  answer: () => ({ goTo: "/changes" }),
});
export const setStrictnessAction = action(reviseFreeze, {
  input: strictnessFrom,
  answer: says("saved"),
});
export const removeFreezeAction = action(removeFreeze, { answer: says("removed") });

"use server";

import { getTranslations } from "next-intl/server";
import { addInject } from "@/lib/major-incidents/commands/add-inject";
import { removeInject } from "@/lib/major-incidents/commands/remove-inject";
import { action } from "@/lib/web/action";
import { injectFrom } from "./input";

const says = (word: "added" | "removed") => async () => ({
  message: (await getTranslations("majorReviews"))(`drill.${word}`),
});

export const addInjectAction = action(addInject, { input: injectFrom, answer: says("added") });
export const removeInjectAction = action(removeInject, { answer: says("removed") });

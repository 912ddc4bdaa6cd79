"use server";

import { getTranslations } from "next-intl/server";
import { addActionItem } from "@/lib/major-incidents/commands/add-action-item";
import { moveReview } from "@/lib/major-incidents/commands/move-review";
import { removeActionItem } from "@/lib/major-incidents/commands/remove-action-item";
import { reviseReview } from "@/lib/major-incidents/commands/revise-review";
import { action } from "@/lib/web/action";
import { actionFrom, sectionFrom } from "./input";

type Word = "saved" | "moved" | "action.added" | "action.removed";

const says = (word: Word) => async () => ({
  message: (await getTranslations("majorReviews"))(word),
});

export const sectionAction = action(reviseReview, { input: sectionFrom, answer: says("saved") });
export const settleAction = action(reviseReview, { answer: says("saved") });
export const moveReviewAction = action(moveReview, { answer: says("moved") });
export const addActionAction = action(addActionItem, {
  input: actionFrom,
  answer: says("action.added"),
});
export const removeActionAction = action(removeActionItem, { answer: says("action.removed") });

"use server";

import { getTranslations } from "next-intl/server";
import { createTemplate } from "@/lib/changes/commands/create-template";
import { liftSuspension } from "@/lib/changes/commands/lift-suspension";
import { makeFromTemplate } from "@/lib/changes/commands/make-from-template";
import { removeTemplate } from "@/lib/changes/commands/remove-template";
import { reviseTemplate } from "@/lib/changes/commands/revise-template";
import { action } from "@/lib/web/action";
import { changeFrom, templateFrom } from "../input";

const LIST = "/changes/templates";
const says = (word: string, goTo?: string) => async () => ({
  message: (await getTranslations("changes.templates"))(word),
  ...(goTo === undefined ? {} : { goTo }),
});

export const createTemplateAction = action(createTemplate, {
  input: templateFrom,
  answer: says("saved", LIST),
});
export const reviseTemplateAction = action(reviseTemplate, {
  input: templateFrom,
  answer: says("saved", LIST),
});
export const removeTemplateAction = action(removeTemplate, { answer: says("removed", LIST) });
export const liftAction = action(liftSuspension, { answer: says("lifted") });
export const makeAction = action(makeFromTemplate, {
  input: changeFrom,
  answer: ({ id }) => ({ goTo: `/tickets/${id}` }),
});

"use server";

import { getTranslations } from "next-intl/server";
import { createWindow } from "@/lib/changes/commands/create-window";
import { removeWindow } from "@/lib/changes/commands/remove-window";
import { reviseWindow } from "@/lib/changes/commands/revise-window";
import { action } from "@/lib/web/action";
import { windowFrom } from "../input";

const says = (word: string) => async () => ({
  message: (await getTranslations("changes.windows"))(word),
});

export const createWindowAction = action(createWindow, {
  input: windowFrom,
  answer: says("added"),
});
export const reviseWindowAction = action(reviseWindow, {
  input: windowFrom,
  answer: () => ({ goTo: "/changes/windows" }),
});
export const removeWindowAction = action(removeWindow, { answer: says("removed") });

"use server";

import { getTranslations } from "next-intl/server";
import { approveUpdate } from "@/lib/major-incidents/commands/approve-update";
import { postUpdate } from "@/lib/major-incidents/commands/post-update";
import { snoozeUpdate } from "@/lib/major-incidents/commands/snooze-update";
import { withdrawUpdate } from "@/lib/major-incidents/commands/withdraw-update";
import { action } from "@/lib/web/action";
import { approvalFrom, updateFrom } from "./input";

const said = (key: "posted" | "undone" | "snoozed") => async () => ({
  message: (await getTranslations("majorUpdates"))(key),
});

export const postUpdateAction = action(postUpdate, { input: updateFrom, answer: said("posted") });
export const withdrawUpdateAction = action(withdrawUpdate, { answer: said("undone") });
export const approveUpdateAction = action(approveUpdate, {
  input: approvalFrom,
  answer: said("posted"),
});
export const snoozeUpdateAction = action(snoozeUpdate, { answer: said("snoozed") });

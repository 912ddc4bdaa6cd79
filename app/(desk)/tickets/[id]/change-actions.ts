"use server";

import { getTranslations } from "next-intl/server";
import { answerRisk } from "@/lib/changes/commands/answer-risk";
import { reportFailure } from "@/lib/changes/commands/report-failure";
import { action } from "@/lib/web/action";
import { answersFrom } from "./change-input";

export const answerRiskAction = action(answerRisk, {
  input: answersFrom,
  answer: async () => ({ message: (await getTranslations("changes.risk"))("saved") }),
});

export const reportFailureAction = action(reportFailure, {
  answer: ({ id }) => ({ goTo: `/tickets/${id}` }),
});

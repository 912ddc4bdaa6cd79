"use server";

import { tellIncidents } from "@/lib/problems/commands/tell-incidents";
import { action } from "@/lib/web/action";
import { tellFrom } from "./input";

export const tellAction = action(tellIncidents, {
  input: tellFrom,
  answer: (_outcome, { problemId }) => ({ goTo: `/tickets/${String(problemId)}` }),
});

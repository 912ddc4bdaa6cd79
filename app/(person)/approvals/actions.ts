"use server";

import { getTranslations } from "next-intl/server";
import { castVote } from "@/lib/approvals/commands/cast-vote";
import { handOnApproval } from "@/lib/approvals/commands/hand-on-approval";
import { action } from "@/lib/web/action";

export const voteAction = action(castVote, {
  answer: async () => ({ message: (await getTranslations("approvals"))("voted") }),
});
export const handOnAction = action(handOnApproval, {
  answer: async () => ({ message: (await getTranslations("approvals"))("handOn.asked") }),
});

"use server";

import { getTranslations } from "next-intl/server";
import { castVote } from "@/lib/approvals/commands/cast-vote";
import { action } from "@/lib/web/action";

export const voteAction = action(castVote, {
  answer: async () => ({ message: (await getTranslations("approvals"))("voted") }),
});

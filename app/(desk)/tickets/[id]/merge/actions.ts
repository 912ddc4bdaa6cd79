"use server";

import { mergeTicket } from "@/lib/tickets/commands/merge-ticket";
import { unmergeTicket } from "@/lib/tickets/commands/unmerge-ticket";
import { action } from "@/lib/web/action";

export const mergeAction = action(mergeTicket, {
  answer: (_outcome, { intoId }) => ({ goTo: `/tickets/${String(intoId)}` }),
});

export const unmergeAction = action(unmergeTicket, {
  answer: ({ id }) => ({ goTo: `/tickets/${id}` }),
});

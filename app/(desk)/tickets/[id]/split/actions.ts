"use server";

import { splitTicket } from "@/lib/tickets/commands/split-ticket";
import { action } from "@/lib/web/action";

export const splitAction = action(splitTicket, {
  answer: ({ id }) => ({ goTo: `/tickets/${id}` }),
});

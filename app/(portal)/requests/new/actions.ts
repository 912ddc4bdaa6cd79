"use server";

import { createTicket } from "@/lib/tickets/commands/create-ticket";
import { action } from "@/lib/web/action";

export const submitRequestAction = action(createTicket, {
  takesFiles: true,
  answer: ({ id }) => ({ goTo: `/requests/${id}` }),
});

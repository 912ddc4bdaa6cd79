"use server";

import { createTicket } from "@/lib/tickets/commands/create-ticket";
import { action } from "@/lib/web/action";

export const createTicketAction = action(createTicket, {
  answer: ({ id }) => ({ goTo: `/tickets/${id}` }),
});

"use server";

import { createTicket } from "@/lib/tickets/commands/create-ticket";
import { action } from "@/lib/web/action";
import { ticketFrom } from "../[id]/input";

export const createTicketAction = action(createTicket, {
  takesFiles: true,
  input: ticketFrom,
  answer: ({ id }) => ({ goTo: `/tickets/${id}` }),
});

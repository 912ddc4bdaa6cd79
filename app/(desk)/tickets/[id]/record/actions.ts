"use server";

import { reviseTicket } from "@/lib/tickets/commands/revise-ticket";
import { action } from "@/lib/web/action";
import { recordFrom } from "../input";

export const recordAction = action(reviseTicket, {
  input: recordFrom,
  answer: ({ id }) => ({ goTo: `/tickets/${id}` }),
});

"use server";

import { clearDraft } from "@/lib/conversations/drafts";
import { createTicket } from "@/lib/tickets/commands/create-ticket";
import { action } from "@/lib/web/action";
import { withCustom } from "@/lib/web/custom-field-forms";
import { sessionActor } from "@/lib/web/session-actor";
import { ticketFrom } from "../[id]/input";

export const createTicketAction = action(createTicket, {
  takesFiles: true,
  input: withCustom(ticketFrom),
  answer: async ({ id }) => {
    const person = await sessionActor();
    if (person) await clearDraft(person, null, "new");
    return { goTo: `/tickets/${id}` };
  },
});
